using Hourglass.Browser.Tests.Pages;

namespace Hourglass.Browser.Tests.Main;

public sealed class TheHourglass(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Turned_over_shows_the_same_numbers_and_advocates_first()
    {
        var exhibit = await Exhibits.InAsync("en", House);
        var ana = await SignInAsync(exhibit.Guide);
        await ana.OpenAsync("hourglass?flip=0");
        var upright = await NumbersAsync(ana);

        await ana.FollowAsync(ana.Say["shape.flip"]);
        await Expect(Rows(ana).First).ToContainTextAsync(ana.Say["stage.engage.name"]);
        var flipped = await NumbersAsync(ana);

        Assert.Equal(7, upright.Count);
        Assert.Equal(upright, flipped.Reverse());
        Assert.Equal(ana.Say["hourglass.finished"], await ana.Main.Locator(".hourglass-side .stat-label").First.TextContentAsync());
        await ana.Page.ReloadAsync();
        await Expect(Rows(ana).First).ToContainTextAsync(ana.Say["stage.engage.name"]);
    }

    private static ILocator Rows(Visitor visitor) => visitor.Main.Locator(".hourglass-row");

    private static Task<IReadOnlyList<string>> NumbersAsync(Visitor visitor) => Rows(visitor).AllInnerTextsAsync();
}
