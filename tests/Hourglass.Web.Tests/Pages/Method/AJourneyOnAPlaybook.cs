using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Method.Shipped;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages.Method;

public sealed class AJourneyOnAPlaybook(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Is_guided_by_the_words_of_its_edition_and_by_ours_where_there_is_none()
    {
        var ana = await site.OpenWorkspaceAsync();
        var people = await site.PublishAsync(ana, "people", PlaybookKind.People);
        var company = await site.Ask<Companies, Company>(ana, c => c.AddAsync(new("Acme"), default));
        var hiring = await site.Ask<JourneyBook, Journey>(ana, b => b.StartAsync(company.Id, new("A colleague"), Additions.None, null, people.Id, default));
        var selling = await site.Ask<JourneyBook, Journey>(ana, b => b.StartAsync(company.Id, new("Fewer returns"), null, default));
        var browser = new Browser(site.SignedIn(ana, "ru"));
        var stage = ShippedPlaybooks.Of("people").Content[Stage.Explore]!;

        await browser.Open($"/journeys/{hiring.Id}");
        Assert.Equal(stage.Purpose!.Ru, browser.Text("#guide b"));
        Assert.Contains(stage.Questions[0].Ru, browser.Texts("#guide li"));
        Assert.Contains(stage.Evidence["real-problem"].Ru, browser.Texts("#guide .entry-title"));

        await browser.Open($"/journeys/{selling.Id}");
        Assert.Equal(Languages.Speech.Russian["stage.explore.purpose"], browser.Text("#guide b"));
    }

    [Fact]
    public async Task Begins_with_the_playbook_that_is_chosen()
    {
        var ana = await site.OpenWorkspaceAsync();
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open("/journeys/new");
        Assert.Null(browser.Page.QuerySelector("#playbook"));
        var goods = (await site.PublishAsync(ana, "goods")).Id;

        await browser.Open("/journeys/new");
        await browser.Press("Start the journey", ("Input.CompanyName", "Acme"), ("Input.Need", "A shelf"), ("Input.Delight", "It holds"), ("Input.PlaybookId", goods.ToString()));

        Assert.Equal("See the place", browser.Page.QuerySelector("#guide-title")!.ChildNodes[0].TextContent.Trim());
    }
}
