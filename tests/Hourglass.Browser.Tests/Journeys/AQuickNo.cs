namespace Hourglass.Browser.Tests.Journeys;

public sealed class AQuickNo(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Keeps_the_value_given_and_leads_to_a_better_opportunity()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());
        await ana.StartJourneyAsync("Brass Button", "A new till");
        await ana.StartJourneyAsync("Hasty Heron", "A cheaper crane");

        await ana.AnswersAsync("no");
        await ana.Main.GetByLabel(ana.Say["journey.more"]).ClickAsync();
        await ana.FollowAsync(ana.Say["journey.switch"]);
        await ana.EndAsync("buyers-no", "They only compare prices");
        await ana.TypeAsync(ana.Say["field.value-given"], "An honest comparison of three cranes");
        await ana.PressAsync(ana.Say["switch.now"]);

        await ana.FollowAsync("Brass Button · A new till");
        await ana.SeesAsync("A new till");
        await ana.Page.GoBackAsync();
        await ana.FollowAsync(ana.Say["switch.look-back"]);
        await ana.ReadsAsync("An honest comparison of three cranes");
    }
}
