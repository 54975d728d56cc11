using Hourglass.Browser.Tests.Journeys;

namespace Hourglass.Browser.Tests.Main;

public sealed class TheKeyboard(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Finds_a_journey_in_spite_of_a_slip()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());
        await ana.StartJourneyAsync("Northwind Traders", "Cooler crates");
        await ana.OpenAsync("today");

        await ana.Page.Keyboard.PressAsync("Control+K");
        await ana.Page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("cooler crtes");
        await Expect(ana.Page.GetByRole(AriaRole.Option, new() { Name = "Cooler crates" })).ToHaveAttributeAsync("aria-selected", "true");
        await ana.Page.Keyboard.PressAsync("Enter");

        await ana.SeesAsync("Cooler crates");
    }

    [Fact]
    public async Task Goes_to_a_place_by_two_letters_and_shows_which_ones_when_asked()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());

        await ana.Page.Keyboard.TypeAsync("?");
        await Expect(ana.Page.GetByRole(AriaRole.Dialog, new() { Name = ana.Say["shortcuts.title"] })).ToBeVisibleAsync();
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(ana.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await ana.Page.Keyboard.TypeAsync("nj");

        await ana.IsAtAsync("journeys/new");
        await ana.SeesAsync(ana.Say["journey.start"]);
    }
}
