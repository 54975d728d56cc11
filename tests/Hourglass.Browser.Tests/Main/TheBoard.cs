using Hourglass.Browser.Tests.Journeys;
using Hourglass.Method;

namespace Hourglass.Browser.Tests.Main;

public sealed class TheBoard(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Carries_a_card_by_hand_or_by_keys_and_asks_the_same_question()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());
        await ana.StartJourneyAsync("Dragged Door", "Quiet hinges");
        await ana.StartJourneyAsync("Keyed Kettle", "Hot water");
        await ana.OpenAsync("board");
        await Expect(ana.Main.Locator(".lane-cards.sortable")).ToHaveCountAsync(7);

        await Card(ana, "Dragged Door").DragToAsync(Lane(ana, Stage.Collaborate), new() { Steps = 12, TargetPosition = new() { X = 60, Y = 140 } });
        await AnswerAsync(ana, "They drew the map themselves");
        await Expect(Lane(ana, Stage.Collaborate)).ToContainTextAsync("Dragged Door");

        await Card(ana, "Keyed Kettle").GetByRole(AriaRole.Link, new() { Name = "Keyed Kettle", Exact = true }).FocusAsync();
        await ana.Page.Keyboard.PressAsync("Alt+ArrowRight");
        await AnswerAsync(ana, "We met at the fair");
        await Expect(Lane(ana, Stage.Collaborate)).ToContainTextAsync("Keyed Kettle");
        await Expect(Card(ana, "Keyed Kettle").GetByRole(AriaRole.Link, new() { Name = "Keyed Kettle", Exact = true })).ToBeFocusedAsync();

        await ana.Page.ReloadAsync();
        await Expect(Lane(ana, Stage.Collaborate).Locator(".journey-card")).ToHaveCountAsync(2);
    }

    private static async Task AnswerAsync(Visitor seller, string reason)
    {
        var asked = seller.Page.GetByRole(AriaRole.Dialog);
        await asked.GetByLabel(seller.Say["journey.reason"]).FillAsync(reason);
        await asked.GetByRole(AriaRole.Button, new() { Name = seller.Say["move.now", seller.Say["stage.collaborate.name"]] }).ClickAsync();
        await Expect(asked).ToHaveCountAsync(0);
    }

    private static ILocator Card(Visitor seller, string company) => seller.Main.Locator(".journey-card").Filter(new() { HasText = company });

    private static ILocator Lane(Visitor seller, Stage stage) => seller.Main.Locator($".lane[data-stage='{stage.Number}']");
}
