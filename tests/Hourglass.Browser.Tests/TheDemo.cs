namespace Hourglass.Browser.Tests;

public sealed class TheDemo(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Is_entered_with_one_click_and_thrown_away_with_two()
    {
        var visitor = await SitDownAsync(at: await EmptyHouseAsync());

        await visitor.OpenAsync("");
        await visitor.PressAsync(visitor.Say["demo.look"]);
        await visitor.SeesAsync(visitor.Say["hourglass.title"]);
        await visitor.ReadsAsync(visitor.Say["demo.banner"]);
        await visitor.FollowAsync(visitor.Say["demo.throw"]);
        await visitor.PressAsync(visitor.Say["demo.throw"]);

        await visitor.IsAtAsync("welcome");
    }
}
