using System.Net;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Web.Tests.Pages;

/// <summary>Ben, who otherwise sees only his own, is handed one stage of Ana's journey.</summary>
public sealed class ALookedAfterStage : IAsyncLifetime
{
    private static readonly string[] Pages = ["/today", "/board", "/journeys", "/companies", "/people", "/palette?q=acme", "/search?q=fewer", "/api/v1/journeys", "/api/v1/companies"];
    private readonly Site _site = new();
    private Actor _ana = Actor.Nobody;
    private Actor _ben = Actor.Nobody;
    private Actor _carl = Actor.Nobody;
    private string _journey = "";

    public async ValueTask InitializeAsync()
    {
        _ana = await _site.OpenWorkspaceAsync();
        (_ben, _carl) = (await _site.AddColleagueAsync(_ana, "Ben Deliverer", Roles.Delivery, Sight.Own), await _site.AddColleagueAsync(_ana, "Carl Seller", Roles.Seller, Sight.Own));
        var acme = await _site.Ask<Companies, Company>(_ana, c => c.AddAsync(new CompanyDetails("Acme", OwnerId: _ana.Id), default));
        var lydia = await _site.Ask<Hourglass.Relationships.People, Person>(_ana, p => p.AddAsync(new PersonDetails("Lydia Acme", OwnerId: _ana.Id), [], (acme.Id, null), Additions.None, default));
        var journey = await _site.Ask<JourneyBook, Journey>(_ana, b => b.StartAsync(acme.Id, new JourneyDetails("Fewer returns at Acme", PersonId: lydia.Id), null, default));
        _journey = $"/journeys/{journey.Id}";
        await HandAsync(_ana, Stage.Explore, _ben);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Brings_the_journey_to_every_page_of_whoever_has_it()
    {
        var ben = _site.SignedIn(_ben);

        Assert.Equal(HttpStatusCode.OK, (await ben.GetAsync(_journey)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ben.GetAsync($"/api/v1{_journey}")).StatusCode);
        foreach (var page in Pages) Assert.Contains("Acme", await ben.GetStringAsync(page));
        Assert.Contains($"href=\"{_journey[1..]}\"", await ben.GetStringAsync("/hourglass"));
    }

    [Fact]
    public async Task Brings_nothing_to_a_stranger()
    {
        var carl = _site.SignedIn(_carl);

        Assert.Equal(HttpStatusCode.NotFound, (await carl.GetAsync(_journey)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await carl.GetAsync($"/api/v1{_journey}")).StatusCode);
        foreach (var page in Pages) Assert.DoesNotContain("Acme", await carl.GetStringAsync(page));
    }

    [Fact]
    public async Task Lets_them_work_and_hand_it_back_and_is_then_gone()
    {
        var ben = new Browser(_site.SignedIn(_ben));
        await ben.Open(_journey);
        await ben.PressIn("#next", "Plan the step", ("Input.What", "Send the plan"), ("Input.On", $"{_site.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(2):yyyy-MM-dd}"));
        await ben.Open("/today");
        Assert.Contains("Send the plan", ben.Text(".day-list"));

        Assert.Equal("/today", (await HandAsync(_ben, Stage.Explore, _ana)).Address.AbsolutePath);

        await ben.Open(_journey);
        Assert.Equal(HttpStatusCode.NotFound, ben.Status);
    }

    [Fact]
    public async Task Leaves_them_on_the_journey_while_they_have_another_one()
    {
        await HandAsync(_ana, Stage.Deliver, _ben);

        Assert.Equal(_journey, (await HandAsync(_ben, Stage.Explore, _ana)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Names_the_owner_on_the_board_of_whoever_has_it()
    {
        var ben = new Browser(_site.SignedIn(_ben));
        await ben.Open("/board");

        Assert.Contains("AS", ben.Texts(".card-age"));
    }

    private async Task<Browser> HandAsync(Actor by, Stage stage, Actor to)
    {
        var browser = new Browser(_site.SignedIn(by));
        await browser.Open(_journey);
        await browser.PressIn("#owners", "Hand over now", ("Input.Stage", stage.ToString()), ("Input.Member", to.Id.ToString()));
        return browser;
    }
}
