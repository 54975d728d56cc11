using Hourglass.Languages;
using Hourglass.Outreach;
using Microsoft.AspNetCore.Http.Features;

namespace Hourglass.Web.Host;

/// <summary>
/// The way to every page a customer reaches by a link. What the link opens is decided here, once for all of them: a broken or foreign link is not found,
/// no session is asked, nothing is remembered by caches or search engines, and looking changes nothing.
/// </summary>
internal static class OutsideDoor
{
    private const string Visit = "visit";
    private const long LargestBody = 256 << 10;

    public static bool IsOutside(PathString path) => path.StartsWithSegments("/to") || path.StartsWithSegments("/event") || path.StartsWithSegments("/form");

    /// <summary>Who came by a link; null on every other page.</summary>
    public static LinkVisit? VisitOf(HttpContext request) => request.Items[Visit] as LinkVisit;

    public static async Task EnterAsync(HttpContext request, RequestDelegate next)
    {
        if (!IsOutside(request.Request.Path))
        {
            await next(request);
            return;
        }

        Guard(request);
        await using var visit = await OpenAsync(request);
        if (visit is null) request.Response.StatusCode = StatusCodes.Status404NotFound;
        else await LetInAsync(request, visit, next);
    }

    private static async Task LetInAsync(HttpContext request, LinkVisit visit, RequestDelegate next)
    {
        request.Items[Visit] = visit;
        if (visit.Link.Purpose == LinkPurpose.Form) SecurityHeaders.AllowFrames(request);
        if (visit.Link.Purpose == LinkPurpose.Page) SecurityHeaders.AllowLeaving(request);
        if (visit.Link.Purpose == LinkPurpose.Preferences && await IsOneClickAsync(request)) await StopAsync(request, visit);
        else await next(request);
        request.Items.Remove(Visit);
    }

    private static async Task<LinkVisit?> OpenAsync(HttpContext request) =>
        Named(request.Request.Path) is var (purpose, token) ? await request.RequestServices.GetRequiredService<LinkDoor>().OpenAsync(token, purpose, request.RequestAborted) : null;

    private static (LinkPurpose Purpose, string Token)? Named(PathString path) => path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["to", var folder, var token, ..] when PublicLinks.PurposeOf(folder) is { } purpose => (purpose, token),
        ["event", var token, ..] => (LinkPurpose.Gathering, token),
        ["form", var token, ..] => (LinkPurpose.Form, token),
        _ => null,
    };

    private static void Guard(HttpContext request)
    {
        if (request.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestBody;
        request.Response.OnStarting(() =>
        {
            var headers = request.Response.Headers;
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-store";
            if (request.Request.Path.StartsWithSegments("/to")) headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
    }

    // Mail programs send it themselves, without cookie, sign-in or page (RFC 8058).
    private static async Task<bool> IsOneClickAsync(HttpContext request)
    {
        if (!HttpMethods.IsPost(request.Request.Method) || !request.Request.HasFormContentType) return false;
        try
        {
            return (await request.Request.ReadFormAsync(request.RequestAborted))["List-Unsubscribe"] == "One-Click";
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static async Task StopAsync(HttpContext request, LinkVisit visit)
    {
        await visit.Get<LetterChoices>().OneClickAsync(visit.Subject!, request.RequestAborted);
        request.Response.ContentType = "text/plain; charset=utf-8";
        await request.Response.WriteAsync(Speech.In(visit.Language)["letters.one-click"], request.RequestAborted);
    }
}
