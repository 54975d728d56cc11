using Hourglass.Languages;

namespace Hourglass.Browser.Tests.Team;

public sealed class LanguageAndTheme(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Stay_as_they_were_chosen()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());
        var page = ana.Page.Locator("html");

        await ana.PressAsync("RU");
        await ana.SeesAsync("Сегодня");
        await ana.PressAsync(Speech.Russian["preferences.dark"]);
        await Expect(page).ToHaveAttributeAsync("data-bs-theme", "dark");
        await ana.Page.ReloadAsync();

        await ana.SeesAsync("Сегодня");
        await Expect(page).ToHaveAttributeAsync("lang", "ru");
        await Expect(page).ToHaveAttributeAsync("data-bs-theme", "dark");
    }
}
