using Hourglass.Method;

namespace Hourglass.Browser.Tests.Journeys;

public sealed class WithoutScripts(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task A_journey_is_started_planned_moved_and_ended()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync(), new() { JavaScriptEnabled = false });

        await ana.StartJourneyAsync("Plain Paper", "Less paper");
        await ana.PlanAsync("Ask for the forms");
        await ana.StepIsDoneAsync();
        await ana.PlanAsync("Count the forms");
        await ana.MoveOnToAsync(Stage.Collaborate, "They drew their own map");
        await ana.Main.GetByLabel(ana.Say["journey.more"]).ClickAsync();
        await ana.FollowAsync(ana.Say["journey.end"]);
        await ana.EndAsync("mutual-no", "They like their paper");
        await ana.PressAsync(ana.Say["end.now"]);

        await ana.ReadsAsync("They like their paper");
        await Expect(ana.Main.Locator("#ended")).ToBeVisibleAsync();
    }
}
