namespace Hourglass.Browser.Tests.Pages;

/// <summary>Each page, filled, is looked at by a machine for what keeps people out; the same look fails on any complaint of the browser.</summary>
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
        await LookAsync(await SignInAsync(await House.OpenWorkspaceAsync(language: language), new() { Locale = Locale }), route);

    [Theory, MemberData(nameof(OutsidePages))]
    public async Task Keeps_no_stranger_out(string route)
    {
        var exhibit = await Exhibits.InAsync(language, House);
        await LookAsync(await SitDownAsync(with: new() { Locale = Locale }), PageList.Outside[route](exhibit));
    }

    // Signed in once per language; the rest of the pages are visited with the same key.
    private async Task<Visitor> ComeBackAsync(Exhibit exhibit)
    {
        if (exhibit.Key is not null) return await SitDownAsync(with: new() { Locale = Locale, StorageState = exhibit.Key });
        var guide = await SignInAsync(exhibit.Guide, new() { Locale = Locale });
        exhibit.Key = await guide.Page.Context.StorageStateAsync();
        return guide;
    }

    private string Locale => language == "ru" ? "ru-RU" : "en-US";

    private static async Task LookAsync(Visitor visitor, string address)
    {
        await visitor.OpenAsync(address);
        await MustBeNoneAsync("in light", Axe.FindingsAsync(visitor.Page));
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visitor.Page.SetViewportSizeAsync(360, 800);
        await visitor.OpenAsync(address);
        await MustBeNoneAsync("on a phone in the dark", Axe.FindingsAsync(visitor.Page));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than a phone.");

        async Task MustBeNoneAsync(string where, Task<string[]> findings) =>
            Assert.True((await findings) is [], $"{address} {where}:\n{string.Join('\n', await findings)}");
    }
}

public sealed class APageInEnglish(House house, Chromium chromium) : APage(house, chromium, "en");

public sealed class APageInRussian(House house, Chromium chromium) : APage(house, chromium, "ru");
