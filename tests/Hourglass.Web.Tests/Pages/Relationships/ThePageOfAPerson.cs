using System.Net;
using Hourglass.Relationships;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages.Relationships;

public sealed class ThePageOfAPerson(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Comes_with_company_position_and_ways_to_reach_them()
    {
        var ana = await site.OpenWorkspaceAsync();
        await site.Ask<Companies, Company>(ana, c => c.AddAsync(new CompanyDetails("Acme"), default));
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open("/people/new");

        await browser.Press("Add a person", ("Input.Name", "Ann Lee"), ("Input.Company", "acme"), ("Input.Title", "Buyer"),
            ("Input.Email", "ann?bcc=x@acme.com"), ("Input.Phone", "+44 20 7946 0018"), ("Input.Messenger", "@ann"), ("Input.Service", "Telegram"));

        Assert.Equal(("Ann Lee", "Buyer, Acme"), (browser.Text("h1"), browser.Text(".page-head-lead")));
        Assert.Equal(["mailto:ann%3Fbcc%3Dx%40acme.com", "tel:+442079460018"], browser.Page.QuerySelectorAll("a[href^=mailto],a[href^=tel]").Select(a => a.GetAttribute("href")));
        Assert.Contains("@ann", browser.Texts(".entry-title"));
        await browser.Open("/people?q=ANN");
        Assert.Equal(["Ann Lee", "Buyer · Acme"], browser.Texts(".entry-title, .entry-note"));
    }

    [Fact]
    public async Task Adds_and_removes_ways_to_reach_them_and_positions()
    {
        var ana = await site.OpenWorkspaceAsync();
        await site.Ask<Companies, Company>(ana, c => c.AddAsync(new CompanyDetails("Acme"), default));
        var ann = await site.Ask<People, Person>(ana, p => p.AddAsync(new PersonDetails("Ann Lee"), [], null, Additions.None, default));
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open($"/people/{ann.Id}");

        await browser.Press("Add a way to reach them", ("Reach.Kind", "Phone"), ("Reach.Value", "8 999 000-00-00"), ("Reach.Label", "desk"));
        Assert.Equal("Write “8 999 000-00-00” with a plus and the country code, like +44 20 7946 0018.", browser.Text(".flash-bad"));
        Assert.Equal("8 999 000-00-00", browser.Page.QuerySelector("#value")!.GetAttribute("value"));

        await browser.Press("Add a way to reach them", ("Reach.Value", "+7 999 000-00-00"));
        Assert.Contains("+7 999 000-00-00", browser.Texts(".entry-title"));
        await browser.Press("Add a position", ("At.Company", "ACME"), ("At.Title", "Buyer"));
        Assert.Equal("Buyer, Acme", browser.Text(".page-head-lead"));
        await browser.Press("Has left");
        await browser.PressIn("[aria-labelledby=reach-title] li", "");
        Assert.Equal("", browser.Text(".page-head-lead"));
        Assert.Empty(browser.Texts("[aria-labelledby=reach-title] .entry-title"));
    }

    [Fact]
    public async Task Warns_of_somebody_with_the_same_address()
    {
        var ana = await site.OpenWorkspaceAsync();
        await site.Ask<People, Person>(ana, p => p.AddAsync(new PersonDetails("Ann Lee"), [new Reach(ContactKind.Email, "ann@acme.com")], null, Additions.None, default));
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open("/people/similar?name=&email=ANN%40acme.com&phone=12");
        Assert.Equal(["Ann Lee"], browser.Texts("a"));
        await browser.Open("/people/new");
        await browser.Press("Add a person", ("Input.Name", "A. Lee"), ("Input.Email", "Ann@Acme.com"));
        Assert.Equal(["Ann Lee"], browser.Texts("#alike a"));
        Assert.Equal("Ann@Acme.com", browser.Page.QuerySelector("#email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Merges_two_entries_and_takes_it_back()
    {
        var ana = await site.OpenWorkspaceAsync();
        var kept = await site.Ask<People, Person>(ana, p => p.AddAsync(new PersonDetails("Ann Lee"), [], null, Additions.None, default));
        var gone = await site.Ask<People, Person>(ana, p => p.AddAsync(new PersonDetails("Lee Ann"), [new Reach(ContactKind.Email, "ann@acme.com")], null, Additions.None, default));
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open($"/people/{kept.Id}/merge");
        Assert.Equal(["Lee Ann"], browser.Texts(".entry-title"));
        await browser.Open($"/people/{kept.Id}/merge?other={gone.Id}");
        await browser.Press("Merge");
        Assert.Equal("Ann Lee", browser.Text("h1"));
        Assert.Contains("ann@acme.com", browser.Texts(".entry-title"));
        await browser.Press("Undo");
        Assert.DoesNotContain("ann@acme.com", browser.Texts(".entry-title"));
        await browser.Open($"/people/{gone.Id}");
        Assert.Equal((HttpStatusCode.OK, "Lee Ann"), (browser.Status, browser.Text("h1")));
    }
}
