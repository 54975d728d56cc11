using Hourglass.Tests.Support;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>Each page, filled, is looked at by a machine for what keeps people out; the same look fails on any complaint of the browser.
/// It is seen in both themes and both languages on either engine; the engines share the pairs: where one reads English at the desk, the other reads Russian.</summary>
public abstract class APage(House house, Chromium chromium, string language) : Desk(house, chromium)
{
    public static TheoryData<string> InsidePages => [.. PageList.Inside.Keys, .. PageList.Also.Keys];
    public static TheoryData<string> OwnPages => [.. PageList.Own];
    public static TheoryData<string> OutsidePages => [.. PageList.Outside.Keys];

    [Theory, MemberData(nameof(InsidePages))]
    public async Task Keeps_nobody_out(string route)
    {
        var exhibit = await Exhibits.InAsync(language, House);
        var address = PageList.Inside.GetValueOrDefault(route) ?? PageList.Also[route];
        await LookAsync(await ComeBackAsync(exhibit), address(exhibit));
    }

    [Theory, MemberData(nameof(OwnPages))]
    public async Task Keeps_no_owner_out(string route) =>
        await LookAsync(await SignInAsync(await House.OpenWorkspaceAsync(language: language), Seen()), route);

    [Theory, MemberData(nameof(OutsidePages))]
    public async Task Keeps_no_stranger_out(string route)
    {
        var exhibit = await Exhibits.InAsync(language, House);
        await LookAsync(await SitDownAsync(with: Seen()), PageList.Outside[route](exhibit));
    }

    // Signed in once per language; the rest of the pages are visited with the same key.
    private async Task<Visitor> ComeBackAsync(Exhibit exhibit)
    {
        if (exhibit.Key is not null) return await SitDownAsync(with: Seen(exhibit.Key));
        var guide = await SignInAsync(exhibit.Guide, Seen());
        exhibit.Key = await guide.Page.Context.StorageStateAsync();
        return guide;
    }

    private BrowserNewContextOptions Seen(string? key = null)
    {
        var seen = Light;
        seen.Locale = language == "ru" ? "ru-RU" : "en-US";
        seen.StorageState = key;
        return seen;
    }

    /// <summary>How the page is held up to the light.</summary>
    protected abstract BrowserNewContextOptions Light { get; }

    private static async Task LookAsync(Visitor visitor, string address)
    {
        await visitor.OpenAsync(address);
        var findings = await Axe.FindingsAsync(visitor.Page);
        Assert.True(findings is [], $"{address}:\n{string.Join('\n', findings)}");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than the screen.");
    }
}

public sealed class APageAtTheDesk(House house, Chromium chromium) : APage(house, chromium, TestDatabase.IsPostgres ? "ru" : "en")
{
    protected override BrowserNewContextOptions Light => new() { ColorScheme = ColorScheme.Light };
}

public sealed class APageOnAPhone(House house, Chromium chromium) : APage(house, chromium, TestDatabase.IsPostgres ? "en" : "ru")
{
    protected override BrowserNewContextOptions Light => new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 360, Height = 800 } };
}
