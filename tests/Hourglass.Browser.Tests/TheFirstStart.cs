namespace Hourglass.Browser.Tests;

public sealed class TheFirstStart(House house, Chromium chromium) : Desk(house, chromium)
{
    [Theory, InlineData("en-US", "Today"), InlineData("ru-RU", "Сегодня")]
    public async Task Leads_from_an_empty_house_to_the_day_of_its_administrator(string locale, string heading)
    {
        var founder = await SitDownAsync(at: await EmptyHouseAsync(), with: new() { Locale = locale });

        await founder.FoundAsync("Acme", "Ana");

        await founder.SeesAsync(heading);
    }
}
