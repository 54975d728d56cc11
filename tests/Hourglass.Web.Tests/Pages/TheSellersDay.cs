using Microsoft.Extensions.DependencyInjection;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages;

public sealed class TheSellersDay : IAsyncDisposable
{
    private readonly Site _site = new();

    [Fact]
    public async Task Ticks_a_step_off_in_one_click_and_asks_for_the_next_at_once()
    {
        var (me, seller) = await Seller();
        await Planned(me, "Call Lydia", 0);
        await seller.Open("/today");

        await seller.Press("Done");
        Assert.Contains("What is next with Acme?", seller.Text("#what-next"));
        await seller.PressIn(".what-next", "Plan the step", ("Input.What", "Send the draft"), ("Input.On", $"{Today.AddDays(2):yyyy-MM-dd}"), ("Input.Outcome", "She is glad"));

        Assert.Equal("/today", seller.Address.PathAndQuery);
        Assert.Contains("Send the draft", seller.Text(".day-list"));
    }

    [Fact]
    public async Task Puts_a_step_off()
    {
        var (me, seller) = await Seller();
        await Planned(me, "Call Lydia", -3);
        await seller.Open("/today");
        Assert.Contains("Overdue", seller.Text(".day-list"));

        await seller.Press("Tomorrow instead");

        Assert.Contains("The next seven days", seller.Text(".day-list"));
    }

    [Fact]
    public async Task Does_not_tick_off_a_step_that_is_no_longer_the_one_on_the_screen()
    {
        var (me, seller) = await Seller();
        var journey = await Planned(me, "Call Lydia", 0);
        await seller.Open("/today");
        await _site.Ask<JourneyBook, bool>(me, async book =>
        {
            await book.PlanNextAsync(journey, new NextStep("Visit Lydia", Today), default);
            return true;
        });

        await seller.Press("Done");

        Assert.Contains("changed this journey", seller.Text("[role=alert]"));
        Assert.Contains("Visit Lydia", seller.Text(".day-list"));
    }

    [Fact]
    public async Task Speaks_Russian_too()
    {
        var me = await _site.OpenWorkspaceAsync();
        var seller = new Browser(_site.SignedIn(me, "ru"));
        await Planned(me, "Позвонить Лидии", 0);

        await seller.Open("/today");

        Assert.Equal("Сегодня", seller.Text("h1"));
        Assert.Contains("Сделано", seller.Text(".day-list"));
    }

    private async Task<(Actor Me, Browser Seller)> Seller()
    {
        var me = await _site.OpenWorkspaceAsync();
        return (me, new Browser(_site.SignedIn(me)));
    }

    private async Task<Guid> Planned(Actor me, string what, int days)
    {
        var company = await _site.Ask<Companies, Company>(me, c => c.AddAsync(new CompanyDetails("Acme"), default));
        var journey = await _site.Ask<JourneyBook, Journey>(me, b => b.StartAsync(company.Id, new JourneyDetails("Fewer returns"), null, default));
        return await _site.Ask<JourneyBook, Guid>(me, async book =>
        {
            await book.PlanNextAsync(journey.Id, new NextStep(what, Today.AddDays(days)), default);
            return journey.Id;
        });
    }

    private DateOnly Today => DateOnly.FromDateTime(_site.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();
}
