using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hourglass.Relationships;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages;

public sealed class Searching(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_page_shows_what_was_meant_in_spite_of_a_slip()
    {
        var ana = await site.OpenWorkspaceAsync();
        await site.Ask<Companies, Company>(ana, c => c.AddAsync(new CompanyDetails("Northwind Traders"), default));
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open("/search?q=nortwind");

        Assert.Equal(["Northwind Traders"], browser.Texts(".entry-title"));
    }

    [Theory]
    [InlineData("en", "Start a journey")]
    [InlineData("ru", "Начать путь")]
    public async Task The_palette_offers_actions_in_the_readers_language(string language, string action)
    {
        var ana = await site.OpenWorkspaceAsync();

        var offers = await site.SignedIn(ana, language).GetFromJsonAsync<JsonArray>($"/palette?q={Uri.EscapeDataString(action[..4])}");

        Assert.Contains(action, offers!.Select(offer => offer!["title"]!.ToString()));
    }
}
