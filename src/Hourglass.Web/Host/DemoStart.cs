using Hourglass.Demo;
using Hourglass.Web.Cli;

namespace Hourglass.Web.Host;

/// <summary>With <c>Demo:Open</c> the demo stands ready before the first visitor comes.</summary>
internal static class DemoStart
{
    public static async Task PrepareDemoAsync(this WebApplication app)
    {
        if (!app.Configuration.GetValue<bool>("Demo:Open")) return;
        await app.Services.GetRequiredService<DemoHouse>().OpenAsync(Terminal.Own.Say.Language, CancellationToken.None);
    }
}
