using Hourglass.Outreach;
using Hourglass.Web.Tests.Pages.Outside;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages;

public sealed class PagesOfOffers(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Redeem_a_coupon_at_a_desk_and_take_it_back()
    {
        var (place, browser) = await OpenAsync();
        var code = await place.Read(db => db.Coupons.Select(c => c.Code).SingleAsync());
        await browser.Open("/offers");
        await browser.Press("Redeem", ("Code", "WRNG-WRNG-WRNG"), ("ForWhat", "A book"));
        Assert.Contains("no such coupon", browser.Text(".flash-bad"), StringComparison.Ordinal);
        await browser.Press("Redeem", ("Code", code), ("ForWhat", "A book"));
        Assert.Contains("Redeemed", browser.Text(".flash-ok"), StringComparison.Ordinal);

        await browser.Open($"/offers/{place.Touch}");
        await browser.Press("Take back");
        Assert.Equal(0, await place.Read(db => db.Coupons.Select(c => c.Used).SingleAsync()));
        await browser.Press("Withdraw the coupon");
        Assert.NotNull(await place.Read(db => db.Coupons.Select(c => c.WithdrawnAt).SingleAsync()));
    }

    [Fact]
    public async Task Open_and_are_shown_beside_the_journey()
    {
        var (place, browser) = await OpenAsync();
        foreach (var address in new[] { "/offers", "/offers/entitlements", "/offers/sessions", "/offers/words", "/materials", "/events", "/events/new", "/forms", "/forms/new" })
        {
            await browser.Open(address);
            Assert.True(browser.Page.QuerySelector("h1") is not null && (int)browser.Status == 200, $"{address} {browser.Status}");
        }

        await browser.Open($"/journeys/{place.Journey}");
        Assert.Contains("Support", browser.Text("#offers-title + *, section[aria-labelledby=offers-title]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Make_an_event_and_a_form_and_show_their_addresses()
    {
        var (place, browser) = await OpenAsync();
        await browser.Open("/events/new");
        await browser.Press("Make the event", ("Input.Name", "Autumn"), ("Input.StartsAt", "2099-10-01T10:00"), ("Input.Minutes", "90"));
        Assert.Equal("Autumn", browser.Text("h1"));
        var guest = await house.Ask<EventPlaces, Joined>(place.Me, async p => await p.JoinAsync(await place.Read(db => db.Gatherings.Select(g => g.Id).SingleAsync()), new("Guest", "guest@street.example", null, true, "en"), default));
        await browser.Open(browser.Address.PathAndQuery);
        await browser.Press("Came");
        Assert.NotNull(await place.Read(db => db.Attendees.Where(a => a.Id == guest.Attendee.Id).Select(a => a.JourneyId).SingleAsync()));

        await browser.Open("/forms/new");
        await browser.Press("Make the form", ("Input.Name", "Write to us"), ("Input.Questions", "What for? * +\nWhen?"));
        Assert.Contains("/form/", browser.Text("#embed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_materials_that_say_what_they_serve_and_name_those_nobody_uses()
    {
        var (_, browser) = await OpenAsync();
        await browser.Open("/materials");
        await browser.Press("Add", ("Input.Name", "Idle"), ("Input.Stage", "Explore"), ("Input.Serves", ""), ("Input.Address", "https://x.example"));
        Assert.Contains("end state", browser.Text(".flash-bad"), StringComparison.Ordinal);
        await browser.Press("Add", ("Input.Name", "Idle"), ("Input.Stage", "Explore"), ("Input.Serves", "Say"), ("Input.Address", "https://x.example"));
        Assert.Equal(["Idle"], browser.Texts(".note li"));
    }

    private async Task<(OutsideHouse, Browser)> OpenAsync()
    {
        var place = await OutsideHouse.OpenAsync(house);
        return (place, new Browser(house.SignedIn(place.Me)));
    }
}
