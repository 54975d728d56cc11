using System.Text.RegularExpressions;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>Takes a picture of every page into the folder HOURGLASS_SCREENS, to look at and to show. docs/screens/README.md says how to run it.</summary>
public sealed partial class Pictures(House house, Chromium chromium) : Desk(house, chromium)
{
    private static readonly (string Name, int Width, int Height)[] Sizes = [("desk", 1440, 900), ("phone", 390, 844)];

    [Theory(Explicit = true)]
    [InlineData("en", ColorScheme.Light), InlineData("en", ColorScheme.Dark), InlineData("ru", ColorScheme.Light), InlineData("ru", ColorScheme.Dark)]
    public async Task Of_every_page(string language, ColorScheme theme)
    {
        var folder = Environment.GetEnvironmentVariable("HOURGLASS_SCREENS") ?? throw new InvalidOperationException("HOURGLASS_SCREENS names the folder for the pictures.");
        var exhibit = await Exhibits.InAsync(language, House);
        var options = new BrowserNewContextOptions { Locale = language == "ru" ? "ru-RU" : "en-US", ColorScheme = theme };
        var stranger = await SitDownAsync(with: options);
        var guide = await SignInAsync(exhibit.Guide, options);
        var owner = await SignInAsync(await House.OpenWorkspaceAsync(language: language), options);
        var pages = PageList.Own.Select(route => (route, owner, route)).Concat(PageList.Outside.Select(page => (page.Key, stranger, page.Value(exhibit)))).Concat(PageList.Inside.Concat(PageList.Also).Select(page => (page.Key, guide, page.Value(exhibit))));
        var only = Environment.GetEnvironmentVariable("HOURGLASS_SCREENS_ONLY")?.Split(' ');
        foreach (var (route, visitor, address) in pages.Where(page => only is null || only.Contains(page.Item1)))
        {
            foreach (var (name, width, height) in Sizes)
            {
                await visitor.Page.SetViewportSizeAsync(width, height);
                await visitor.OpenAsync(address);
                await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{Plain(route)}.{name}.{theme.ToString().ToLowerInvariant()}.{language}.png"), FullPage = IsWhole });
            }
        }
    }

    private static bool IsWhole => Environment.GetEnvironmentVariable("HOURGLASS_SCREENS_WHOLE") is not null;

    // Two pages never share a name: what stands in braces stays in it.
    private static string Plain(string route) =>
        Braces().Replace(route.Trim('/').Replace("{Id:guid}", "one", StringComparison.Ordinal), hole => hole.Groups[1].Value.ToLowerInvariant()).Replace('/', '-').Replace(' ', '-');

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Braces();
}
