using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages.Outreach;

public sealed class ThePlanOfACustomer(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Is_shown_before_it_is_started_and_runs_once_somebody_starts_it()
    {
        var (ana, journey, browser) = await CustomerAsync();
        await browser.Open($"/journeys/{journey.Id}/plan");
        Assert.Contains("The plan waits to be started", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Free progress assessment", browser.Texts(".entry-title"));

        await browser.Press("Start the plan", ("Late", "Skip"));
        Assert.Contains("The plan is running", browser.Page.Body!.TextContent, StringComparison.Ordinal);

        await browser.Press("Pause");
        Assert.Contains("The plan is paused", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        await browser.Open($"/journeys/{journey.Id}");
        Assert.Contains(browser.Texts(".milestone"), line => line.Contains("Plan paused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_each_letter_as_this_customer_gets_it_and_takes_other_words_for_them()
    {
        var (ana, journey, browser) = await CustomerAsync();
        await browser.Open($"/journeys/{journey.Id}/plan");
        await browser.Press("Start the plan", ("Late", "Skip"));
        await browser.Open($"/journeys/{journey.Id}/plan/another-product/0");
        Assert.Contains("Clara", await LetterAsync(ana, browser), StringComparison.Ordinal);
        Assert.Equal("", browser.Page.QuerySelector("iframe")!.GetAttribute("sandbox"));

        await browser.Press("Save", ("Input.Subject", "Only for you"), ("Input.Body", "Dear {{person.first-name}}, it is **yours**."));
        await browser.Open($"/journeys/{journey.Id}/plan/another-product/0");
        Assert.Equal("Only for you", browser.Text("#letter"));
        Assert.Contains("<strong>yours</strong>", await LetterAsync(ana, browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_the_closing_routine()
    {
        var (_, journey, browser) = await CustomerAsync();
        await browser.Open($"/journeys/{journey.Id}/plan");
        await browser.Press("Start the plan", ("Late", "Skip"));
        await browser.Open($"/journeys/{journey.Id}/plan/results-review/0");

        Assert.DoesNotContain("Take it out for this customer", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("closing routine", browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Puts_a_letter_into_Today_while_no_mail_account_is_set_and_it_is_ticked_off_there()
    {
        var (ana, journey, browser) = await CustomerAsync();
        await AtAnyHourAsync(ana);
        await browser.Open($"/journeys/{journey.Id}/plan");
        await browser.Press("Start the plan", ("Late", "Skip"));
        await browser.Open($"/journeys/{journey.Id}/plan/new");
        await browser.Press("Add", ("Input.Title", "A word of thanks"), ("Input.On", $"{TimeProvider.System.GetUtcNow().AddDays(-1):yyyy-MM-dd}"), ("Input.At", "10:00"),
            ("Input.Subject", "Thank you"), ("Input.Body", "Hello {{person.first-name}}"));

        await browser.Open("/today");
        Assert.Contains("A word of thanks", browser.Texts(".entry-title"));
        await browser.PressIn("section[aria-labelledby=day-touches]", "I have sent it myself");
        Assert.DoesNotContain("A word of thanks", browser.Texts(".entry-title"));
        await browser.Open("/outreach?list=sent");
        Assert.Contains("A word of thanks", browser.Texts(".entry-title"));
    }

    [Fact]
    public async Task Can_be_rehearsed_without_anything_being_sent()
    {
        var (ana, journey, browser) = await CustomerAsync();
        await browser.Open($"/journeys/{journey.Id}/rehearsal?days=200&buys=3");

        Assert.Contains(browser.Texts(".milestone"), line => line.Contains("One hour of coaching", StringComparison.Ordinal));
        Assert.Empty(await site.Ask<Hourglass.Data.HourglassDb, List<Touchpoint>>(ana, db => Task.FromResult(db.Touchpoints.Where(t => t.JourneyId == journey.Id).ToList())));
    }

    [Fact]
    public async Task Of_a_colleague_one_does_not_see_is_not_found()
    {
        var (ana, journey, _) = await CustomerAsync();
        var ben = await site.AddColleagueAsync(ana, "Ben", Roles.Seller, Sight.Own);
        var browser = new Browser(site.SignedIn(ben, "en"));
        foreach (var page in new[] { "plan", "plan/another-product/0", "plan/new", "rehearsal" })
        {
            await browser.Open($"/journeys/{journey.Id}/{page}");
            Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
        }
    }

    // Otherwise a test at night or on a Sunday would wait for the morning, as a customer would.
    private Task<bool> AtAnyHourAsync(Actor ana) => site.Ask<OutreachRuleBook, bool>(ana, async rules =>
    {
        var today = TimeProvider.System.GetUtcNow();
        var always = new OutreachRules(default, default, 3, 7, null, null, "#0f6674", null, null) { DaysWorked = $"{today.AddDays(-2):yyyy-MM-dd}..{today.AddDays(2):yyyy-MM-dd}" };
        await rules.SettleAsync(always, (await rules.SettingsAsync(default)).Version, default);
        return true;
    });

    private async Task<string> LetterAsync(Actor ana, Browser browser)
    {
        var answer = await site.SignedIn(ana, "en").GetAsync("/" + browser.Page.QuerySelector("iframe")!.GetAttribute("src")!);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<(Actor Ana, Journey Journey, Browser Browser)> CustomerAsync()
    {
        var ana = await site.OpenWorkspaceAsync();
        var clara = await site.Ask<People, Person>(ana, p => p.AddAsync(new("Clara Day"), [new Reach(ContactKind.Email, "clara@acme.example")], null, Additions.None, default));
        var journey = await site.CustomerAsync(ana, await site.PublishAsync(ana), "Acme", new("Fewer returns", PersonId: clara.Id));
        return (ana, journey, new Browser(site.SignedIn(ana, "en")));
    }
}
