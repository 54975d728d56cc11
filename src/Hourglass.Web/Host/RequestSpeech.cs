#pragma warning disable RS0030 // the one place that reads the current request outside a page or endpoint
using Hourglass.Languages;

namespace Hourglass.Web.Host;

internal static class RequestSpeech
{
    public static Speech Of(IServiceProvider services) =>
        services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } request ? RequestLanguage.Of(request) : Speech.English;
}
