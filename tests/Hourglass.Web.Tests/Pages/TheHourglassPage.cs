using AngleSharp.Dom;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages;

public sealed class TheHourglassPage(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Shows_the_same_numbers_upright_and_turned_over_with_advocates_first()
    {
        var ana = await site.OpenWorkspaceAsync();
        await StartAsync(ana, 3, Stage.Explore);
        await StartAsync(ana, 2, Stage.Deliver);
        await StartAsync(ana, 1, Stage.Engage);
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open("/hourglass");
        var upright = Rows(browser);
        await browser.Open("/hourglass?flip=1");
        var flipped = Rows(browser);

        Assert.Equal(["3", "0", "0", "0", "2", "0", "1"], upright.Select(row => row.Count));
        Assert.Equal(upright.AsEnumerable().Reverse(), flipped);
        Assert.Equal("Engage", flipped[0].Stage);
        Assert.Equal("Finished", browser.Text(".hourglass-side .stat .stat-label"), ignoreCase: true);
    }

    [Theory]
    [InlineData("en", "introductions", "worth $600")]
    [InlineData("ru", "пути начались с\u00a0рекомендации", "на\u00a0сумму 600\u00a0$")]
    public async Task Tells_whom_advocates_introduced_first_when_turned_over_and_the_same_upright(string language, string label, string worth)
    {
        var ana = await site.OpenWorkspaceAsync();
        await StartAsync(ana, 2, Stage.Explore, origin: Origin.Referral);
        await StartAsync(ana, 1, Stage.Deliver, 400_00, origin: Origin.Referral);
        await StartAsync(ana, 5, Stage.Explore);
        var browser = new Browser(site.SignedIn(ana, language));

        await browser.Open("/hourglass?flip=1");
        var flipped = browser.Texts(".chain .stat-value, .chain .stat-label, .chain-parts a").ToList();
        Assert.Equal("3", browser.Text(".chain-next .stat-value"));
        Assert.Equal([label, worth], browser.Texts(".chain-next .stat-label"));
        Assert.Contains("chain", browser.Page.QuerySelector(".hourglass-side .stat")!.ClassList);

        await browser.Open("/hourglass?flip=0");
        Assert.Equal(flipped, browser.Texts(".chain .stat-value, .chain .stat-label, .chain-parts a"));
        Assert.DoesNotContain("chain", browser.Page.QuerySelector(".hourglass-side .stat")!.ClassList);
    }

    [Fact]
    public async Task Leads_from_every_number_of_introductions_to_exactly_those_journeys()
    {
        var ana = await site.OpenWorkspaceAsync();
        await StartAsync(ana, 2, Stage.Explore, origin: Origin.Referral);
        await StartAsync(ana, 1, Stage.Deliver, origin: Origin.Referral);
        await StartAsync(ana, 4, Stage.Deliver);
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open("/hourglass?owner=me");
        var told = browser.Page.QuerySelectorAll(".chain-next, .chain-parts a").Select(a => (Address: a.GetAttribute("href")!, Count: a.QuerySelector(".stat-value, b")!.TextContent)).ToList();

        Assert.Equal(["3", "3", "1", "0"], told.Select(line => line.Count));
        foreach (var (address, count) in told)
        {
            Assert.Contains("owner=me", address);
            await browser.Open($"/{address}");
            Assert.Equal(count, $"{browser.Page.QuerySelectorAll("[data-row]").Length}");
        }
    }

    [Fact]
    public async Task Turns_by_a_plain_link_and_leads_from_a_band_to_its_list()
    {
        var ana = await site.OpenWorkspaceAsync();
        await StartAsync(ana, 1, Stage.Explore);
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open("/hourglass?owner=me");

        Assert.Equal("hourglass?owner=me&flip=1", browser.Page.QuerySelector("a[data-flip]")!.GetAttribute("href"));
        Assert.Equal("journeys?owner=me&stage=explore", browser.Page.QuerySelector(".hourglass-row a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Stands_as_it_was_left()
    {
        var ana = await site.OpenWorkspaceAsync();
        await StartAsync(ana, 1, Stage.Explore);
        var client = site.SignedIn(ana);
        client.DefaultRequestHeaders.Add("Cookie", "glass=flipped");
        var browser = new Browser(client);

        await browser.Open("/hourglass");
        Assert.NotNull(browser.Page.QuerySelector(".hourglass.is-flipped:not(.is-turning)"));
        await browser.Open("/hourglass?flip=0");
        Assert.NotNull(browser.Page.QuerySelector(".hourglass.is-upright.is-turning"));
    }

    [Fact]
    public async Task Warns_when_nothing_stands_below()
    {
        var ana = await site.OpenWorkspaceAsync();
        await StartAsync(ana, 2, Stage.Explore);
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open("/hourglass");
        Assert.Contains("has become a funnel", browser.Text(".note-warn"));

        await StartAsync(ana, 1, Stage.Deliver);
        await browser.Open("/hourglass");
        Assert.Equal("", browser.Text(".note-warn"));
    }

    [Fact]
    public async Task Tells_of_each_grain_whose_it_is_and_what_comes_next()
    {
        var ana = await site.OpenWorkspaceAsync();
        var journey = (await StartAsync(ana, 1, Stage.Explore))[0];
        await site.Ask<JourneyBook, bool>(ana, async b => { await b.PlanNextAsync(journey.Id, new NextStep("Call Vera", new DateOnly(2040, 5, 6)), default); return true; });
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open("/hourglass");

        Assert.Equal("Acme · Fewer returns. Next: Call Vera, 6 May 2040", browser.Text("a.grain title"));
        Assert.Equal($"journeys/{journey.Id}", browser.Page.QuerySelector("a.grain")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Measures_by_value_and_says_which_currencies_it_leaves_out()
    {
        var ana = await site.OpenWorkspaceAsync();
        await StartAsync(ana, 1, Stage.Explore, 1_500_00);
        await StartAsync(ana, 1, Stage.Design, 70_00, "EUR");
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open("/hourglass?by=value");

        Assert.Equal("$1,500", browser.Text(".hourglass-row[data-stage='1'] .hourglass-number b"));
        Assert.Contains("EUR", browser.Text(".hourglass-side"));
    }

    [Theory]
    [InlineData("en", "Start a journey")]
    [InlineData("ru", "Начать путь")]
    public async Task Invites_when_there_is_nothing_yet(string language, string invitation)
    {
        var ana = await site.OpenWorkspaceAsync();
        var browser = new Browser(site.SignedIn(ana, language));

        await browser.Open("/hourglass");

        Assert.Equal(invitation, browser.Text(".empty .btn-primary"));
        Assert.Null(browser.Page.QuerySelector(".hourglass"));
    }

    private static List<(string Stage, string Count, string Value)> Rows(Browser browser) =>
        [.. browser.Page.QuerySelectorAll(".hourglass-row").Select(row => (
            row.QuerySelector(".hourglass-name b")!.TextContent, row.QuerySelector(".hourglass-number b")!.TextContent, row.QuerySelector(".hourglass-number small")!.TextContent))];

    private async Task<List<Journey>> StartAsync(Actor actor, int many, Stage stage, long value = 100_00, string? currency = null, Origin origin = Origin.Other)
    {
        var company = await site.Ask<Companies, Company>(actor, c => c.AddAsync(new CompanyDetails("Acme"), default));
        var started = new List<Journey>();
        for (var i = 0; i < many; i++)
            started.Add(await site.Ask<JourneyBook, Journey>(actor, async book =>
            {
                var journey = await book.StartAsync(company.Id, new JourneyDetails("Fewer returns", Origin: origin, Value: value, Currency: currency), null, default);
                if (stage != Stage.Explore) await book.MoveAsync(journey.Id, stage, "Known for years", null, default);
                return journey;
            }));
        return started;
    }
}
