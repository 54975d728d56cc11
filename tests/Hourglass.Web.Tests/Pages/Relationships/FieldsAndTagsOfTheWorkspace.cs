using System.Net;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages.Relationships;

public sealed class FieldsAndTagsOfTheWorkspace(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_new_field_is_asked_for_shown_refused_by_name_and_put_away()
    {
        var browser = new Browser(site.SignedIn(await site.OpenWorkspaceAsync()));
        await browser.Open("/settings/fields");
        await browser.Press("Add the field", ("Input.Label", "Floor"), ("Input.Kind", "Number"));
        Assert.Contains("Floor", browser.Texts(".entry-title"));

        await browser.Open("/companies/new");
        var field = browser.Page.QuerySelector("input[id^=own-]")!.GetAttribute("name")!;
        await browser.Press("Add a company", ("Input.Name", "Acme"), (field, "ground"));
        Assert.Equal("“Floor” wants a number, not “ground”.", browser.Text(".flash-bad"));
        Assert.Equal("ground", browser.Page.QuerySelector("input[id^=own-]")!.GetAttribute("value"));
        await browser.Press("Add a company", (field, "3"));
        Assert.Contains("Floor", browser.Texts("dt"));

        await browser.Open("/settings/fields");
        await browser.Press("Save", ("Changed.Label", "Storey"));
        Assert.Contains("Storey", browser.Texts(".entry-title"));
        await browser.Press("Put away");
        await browser.Open("/companies/new");
        Assert.Null(browser.Page.QuerySelector("input[id^=own-]"));
    }

    [Fact]
    public async Task A_field_of_journeys_is_asked_for_from_the_start_shown_and_changed()
    {
        var ana = await site.OpenWorkspaceAsync();
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open("/settings/fields");
        await browser.Press("Add the field", ("Input.Label", "Budget"), ("Input.On", "Journey"), ("Input.Kind", "Number"));

        await browser.Open("/journeys/new");
        var field = browser.Page.QuerySelector("input[id^=own-]")!.GetAttribute("name")!;
        await browser.Press("Start the journey", ("Input.CompanyName", "Acme"), ("Input.Need", "Fewer returns"), ("Input.Delight", "A calm Monday"), ("Input.Tags", "North"), (field, "1200"));
        Assert.Contains("1,200", browser.Texts("dd"));
        Assert.Equal("journeys?tag=North", browser.Page.QuerySelector("a.badge")!.GetAttribute("href"));

        await browser.Open($"{browser.Address}/edit");
        Assert.Equal("1200", browser.Page.QuerySelector("input[id^=own-]")!.GetAttribute("value"));
        await browser.Press("Save", (field, "much"));
        Assert.Equal("“Budget” wants a number, not “much”.", browser.Text(".flash-bad"));
        await browser.Press("Save", (field, "1500"));
        Assert.Contains("1,500", browser.Texts("dd"));
        Assert.Contains("North", browser.Texts(".badge"));
        Assert.Contains("Budget: 1200 → 1500", browser.Text("#history"));
    }

    [Fact]
    public async Task A_choice_needs_choices_and_keeps_what_was_typed()
    {
        var browser = new Browser(site.SignedIn(await site.OpenWorkspaceAsync()));
        await browser.Open("/settings/fields");

        await browser.Press("Add the field", ("Input.Label", "Colour"), ("Input.Kind", "Choice"));

        Assert.Equal("“Colour” needs at least one choice, one a line.", browser.Text(".flash-bad"));
        Assert.Equal("Colour", browser.Page.QuerySelector("#label")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_tag_is_added_renamed_and_removed_everywhere()
    {
        var ana = await site.OpenWorkspaceAsync();
        var acme = await site.Ask<Companies, Company>(ana, c => c.AddAsync(new CompanyDetails("Acme"), new Additions(["fair"]), default));
        var browser = new Browser(site.SignedIn(ana));
        await browser.Open("/settings/tags");

        await browser.Press("Add the tag", ("New", "FAIR"));
        Assert.Equal("There is a tag called “FAIR” already.", browser.Text(".flash-bad"));
        await browser.Open("/settings/tags");
        await browser.PressIn("form:has(input[name=Name])", "", ("Name", "Fair 2030"));
        await browser.Open($"/companies/{acme.Id}");
        Assert.Contains("Fair 2030", browser.Texts(".badge"));
        await browser.Open("/settings/tags");
        await browser.Press("Remove everywhere");
        await browser.Open($"/companies/{acme.Id}");
        Assert.DoesNotContain("Fair 2030", browser.Texts(".badge"));
    }

    [Theory]
    [InlineData("/settings/fields")]
    [InlineData("/settings/tags")]
    public async Task Are_for_administrators(string address)
    {
        var browser = new Browser(site.SignedIn(await site.OpenWorkspaceAsync(Roles.Seller)));

        await browser.Open(address);

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }
}
