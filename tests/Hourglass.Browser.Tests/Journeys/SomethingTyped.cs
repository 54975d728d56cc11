namespace Hourglass.Browser.Tests.Journeys;

public sealed class SomethingTyped(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Survives_a_reload()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());
        await ana.StartJourneyAsync("Slow Snail", "Faster mail");

        await ana.TypeAsync(ana.Say["note.label"], "Met the postmaster");
        await ana.Page.ReloadAsync();
        await ana.PressAsync(ana.Say["draft.restore"]);
        await Expect(ana.Field(ana.Say["note.label"])).ToHaveValueAsync("Met the postmaster");

        await ana.PressAsync(ana.Say["note.save"]);
        await Expect(ana.Main.Locator(".milestones")).ToContainTextAsync("Met the postmaster");
        await ana.Page.ReloadAsync();
        await Expect(ana.Button(ana.Say["draft.restore"])).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Is_shown_beside_what_a_colleague_saved_meanwhile()
    {
        var first = await House.OpenWorkspaceAsync();
        var second = await House.AddColleagueAsync(first, "Ben");
        var ana = await SignInAsync(first);
        var ben = await SignInAsync(second);
        await ana.StartJourneyAsync("Two Spoons", "Warm soup");
        var edit = $"{ana.Page.Url}/edit";
        await ana.OpenAsync(edit);
        await ben.OpenAsync(edit);

        await ben.TypeAsync(ben.Say["field.need"], "Hot soup");
        await ben.PressAsync(ben.Say["journey.save"]);
        await ben.SeesAsync("Hot soup");
        await ana.TypeAsync(ana.Say["field.need"], "Cold soup");
        await ana.PressAsync(ana.Say["journey.save"]);

        await ana.ReadsAsync(ana.Say["refused.journey.changed"]);
        await Expect(ana.Field(ana.Say["field.need"])).ToHaveValueAsync("Cold soup");
        await Expect(ana.Main.Locator(".field-stored")).ToContainTextAsync("Hot soup");
        await ana.PressAsync(ana.Say["journey.save"]);
        await ana.SeesAsync("Cold soup");
    }
}
