using System.Net;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages.Relationships;

public sealed class AddingACompany(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Shows_it_with_everything_that_was_typed()
    {
        var browser = new Browser(site.SignedIn(await site.OpenWorkspaceAsync()));
        await browser.Open("/companies/new");

        await browser.Press("Add a company", ("Input.Name", "<b>Acme</b> & Sons"), ("Input.Sector", "Food"), ("Input.Employees", "1 400"), ("Input.Tags", "vip, fair"));

        Assert.StartsWith("/companies/", browser.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("<b>Acme</b> & Sons", browser.Text("h1"));
        Assert.Contains("1,400", browser.Texts("dd"));
        Assert.Equal(["fair", "vip"], browser.Texts(".badge"));
        await browser.Open("/companies");
        Assert.Equal(["<b>Acme</b> & Sons"], browser.Texts(".entry-title"));
    }

    [Fact]
    public async Task Warns_of_one_we_know_and_adds_it_when_asked_again()
    {
        var ana = await site.OpenWorkspaceAsync();
        await site.Ask<Companies, Company>(ana, c => c.AddAsync(new CompanyDetails("ООО «Ромашка»"), default));
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open("/companies/new");

        await browser.Press("Add a company", ("Input.Name", "Ромашка"), ("Input.About", "kept words"));
        Assert.Contains("ООО «Ромашка»", browser.Texts("#alike a"));
        Assert.Equal("kept words", browser.Text("#about"));
        Assert.Equal(1, await CountAsync(ana));

        await browser.Press("Add it anyway");
        Assert.Equal("Ромашка", browser.Text("h1"));
        Assert.Equal(2, await CountAsync(ana));
    }

    [Fact]
    public async Task Warns_while_the_name_is_typed()
    {
        var ana = await site.OpenWorkspaceAsync();
        await site.Ask<Companies, Company>(ana, c => c.AddAsync(new CompanyDetails("Acme Inc"), default));
        var browser = new Browser(site.SignedIn(ana));

        await browser.Open("/companies/similar?name=ACME");
        Assert.Equal(["Acme Inc"], browser.Texts("a"));
        await browser.Open($"/companies/similar?name={new string('x', 300)}");
        Assert.Equal((HttpStatusCode.OK, ""), (browser.Status, browser.Text("body")));
    }

    [Theory]
    [InlineData("Input.Name", "", "Give the company a name.")]
    [InlineData("Input.Name", "two\nlines", "This stands on one line; take the line break out.")]
    [InlineData("Input.Employees", "many", "The number of employees is a whole number, like 140.")]
    [InlineData("Input.Employees", "-3", "The number of employees is a whole number, like 140.")]
    [InlineData("Input.Parent", "Nobody Ltd", "We know no company called “Nobody Ltd”. Check the name or add the company first.")]
    public async Task Refuses_with_a_sentence_and_keeps_what_was_typed(string field, string typed, string sentence)
    {
        var ana = await site.OpenWorkspaceAsync();
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open("/companies/new");

        await browser.Press("Add a company", [("Input.About", "kept words"), .. new[] { ("Input.Name", "Acme") }.Where(f => f.Item1 != field), (field, typed)]);

        Assert.Equal(sentence, browser.Text(".flash-bad"));
        Assert.Equal("kept words", browser.Text("#about"));
        Assert.Equal(0, await CountAsync(ana));
    }

    [Fact]
    public async Task Is_not_for_those_who_only_read()
    {
        var browser = new Browser(site.SignedIn(await site.OpenWorkspaceAsync(Roles.Executive)));

        await browser.Open("/companies/new");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    private Task<int> CountAsync(Actor actor) => site.Ask<Companies, int>(actor, c => c.Visible.CountAsync());
}
