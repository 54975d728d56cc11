using System.Net;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages.Relationships;

public sealed class ThePageOfACompany(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Gathers_journeys_people_and_one_history()
    {
        var ana = await site.OpenWorkspaceAsync();
        var acme = await AddAsync(ana, "Acme");
        await site.Ask<People, Person>(ana, p => p.AddAsync(new PersonDetails("Ann Lee"), [], (acme.Id, "Buyer"), Additions.None, default));
        await site.Ask<JourneyBook, Journey>(ana, b => b.StartAsync(acme.Id, new JourneyDetails("Fewer returns"), null, default));
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open($"/companies/{acme.Id}");
        await browser.PressIn("#history", "Add to the history", ("Note", "They moved house"));

        Assert.Contains("Fewer returns", browser.Texts(".entry-title"));
        Assert.Contains("Ann Lee", browser.Texts(".entry-title"));
        Assert.Contains("They moved house", browser.Texts(".milestone-said"));
        Assert.Contains("Fewer returns", browser.Texts(".milestone-when a"));
    }

    [Fact]
    public async Task Keeps_a_note_that_was_refused()
    {
        var ana = await site.OpenWorkspaceAsync();
        var acme = await AddAsync(ana, "Acme");
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open($"/companies/{acme.Id}");

        await browser.PressIn("#history", "Add to the history", ("Note", new string('x', 20_001)));

        Assert.Equal("The note is too long: 20000 characters at most.", browser.Text(".flash-bad"));
        Assert.Equal(20_001, browser.Text("#note").Length);
    }

    [Fact]
    public async Task Shows_what_somebody_else_saved_meanwhile()
    {
        var ana = await site.OpenWorkspaceAsync();
        var acme = await AddAsync(ana, "Acme");
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open($"/companies/{acme.Id}/edit");
        await site.Ask<Companies, bool>(ana, async c =>
        {
            await c.EditAsync(acme.Id, acme.Details with { Sector = "Steel" }, null, default);
            return true;
        });

        await browser.Press("Save", ("Input.Sector", "Food"));

        Assert.Contains("Stored now: Steel", browser.Texts(".field-stored"));
        await browser.Press("Save");
        Assert.Equal("Food", browser.Text(".page-head-lead"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/edit")]
    [InlineData("/merge")]
    public async Task Of_a_colleague_is_not_found(string part)
    {
        var boss = await site.OpenWorkspaceAsync();
        var ben = await site.AddColleagueAsync(boss, "Ben", Roles.Seller, Sight.Own);
        var hers = await site.Ask<Companies, Company>(boss, c => c.AddAsync(new CompanyDetails("Hers", OwnerId: boss.Id), default));
        var mine = await site.Ask<Companies, Company>(ben, c => c.AddAsync(new CompanyDetails("Mine", OwnerId: ben.Id), default));
        var stranger = await site.OpenWorkspaceAsync();
        var browser = new Browser(site.SignedIn(ben));

        await browser.Open($"/companies/{hers.Id}{part}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await browser.Open($"/companies/{mine.Id}/merge?other={hers.Id}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        var outside = new Browser(site.SignedIn(stranger));
        await outside.Open($"/companies/{hers.Id}{part}");
        Assert.Equal(HttpStatusCode.NotFound, outside.Status);
    }

    [Fact]
    public async Task Merges_a_duplicate_as_chosen_and_takes_it_back()
    {
        var ana = await site.OpenWorkspaceAsync();
        var kept = await AddAsync(ana, "Acme", "Food");
        var gone = await AddAsync(ana, "Acme Inc", "Retail");
        await site.Ask<JourneyBook, Journey>(ana, b => b.StartAsync(gone.Id, new JourneyDetails("Fewer returns"), null, default));
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open($"/companies/{kept.Id}/merge");
        Assert.Equal(["Acme Inc"], browser.Texts(".entry-title"));
        await browser.Open($"/companies/{kept.Id}/merge?other={gone.Id}");
        Assert.Contains("Fewer returns", browser.Texts("dd"));
        await browser.Press("Merge", ("Choice[Name]", "kept"), ("Choice[Sector]", "gone"));

        Assert.Equal(("Acme", "Retail"), (browser.Text("h1"), browser.Text(".page-head-lead")));
        await browser.Open($"/companies/{gone.Id}");
        Assert.Equal($"/companies/{kept.Id}", browser.Address.AbsolutePath);
        await browser.Press("Undo");
        Assert.Equal("Food", browser.Text(".page-head-lead"));
        await browser.Open($"/companies/{gone.Id}");
        Assert.Equal("Acme Inc", browser.Text("h1"));
        Assert.Contains("Fewer returns", browser.Texts(".entry-title"));
    }

    [Fact]
    public async Task Offers_earlier_history_a_page_at_a_time()
    {
        var ana = await site.OpenWorkspaceAsync();
        var acme = await AddAsync(ana, "Acme");
        for (var i = 0; i < 25; i++)
            await site.Ask<Companies, bool>(ana, async c =>
            {
                await c.NoteAsync(acme.Id, $"note {i}", default);
                return true;
            });
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open($"/companies/{acme.Id}");
        Assert.Equal(20, browser.Texts(".milestone").Count());
        await browser.Open("/" + browser.Page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(6, browser.Texts(".milestone").Count());
    }

    private Task<Company> AddAsync(Actor actor, string name, string? sector = null) =>
        site.Ask<Companies, Company>(actor, c => c.AddAsync(new CompanyDetails(name, sector), default));
}
