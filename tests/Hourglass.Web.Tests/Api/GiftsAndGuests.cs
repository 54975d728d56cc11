using System.Net;
using Hourglass.Outreach;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

public sealed class GiftsAndGuests(Site site) : CallingTheApi(site)
{
    [Fact]
    public async Task A_coupon_is_redeemed_to_its_limit_taken_back_and_withdrawn()
    {
        var (touch, code) = await SomeOffers.GiveAsync(Site, Me);
        var first = await Api.Post("/coupons/redeem", new { code, forWhat = "An hour in June" });
        await Api.Post("/coupons/redeem", new { code, forWhat = "An hour in July" });

        Assert.Equal((HttpStatusCode.Conflict, "coupon.used-up"), Told(await Api.Post("/coupons/redeem", new { code, forWhat = "Once more" })));
        await Done("DELETE", $"/redemptions/{first.Id}", null);
        Assert.Equal(1, (int)(await Api.Get($"/coupons/{touch}")).Json["used"]!);
        await Done("DELETE", $"/coupons/{touch}", null);
        Assert.Equal("coupon.withdrawn", (await Api.Post("/coupons/redeem", new { code, forWhat = "Too late" })).Type);
        Assert.Single((await Api.Get("/coupons")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Support_begins_when_it_is_taken_up_and_its_uses_are_counted()
    {
        var (touch, _) = await SomeOffers.GiveAsync(Site, Me);
        Assert.Equal("entitlement.not-started", (await Api.Post($"/entitlements/{touch}/uses", new { })).Type);

        await Done("PUT", $"/entitlements/{touch}/start", null);
        await Done("POST", $"/entitlements/{touch}/uses", null);

        Assert.Equal(1, (int)(await Api.Get("/entitlements")).Json["items"]![0]!["used"]!);
    }

    [Fact]
    public async Task A_guest_of_an_event_who_came_begins_a_journey()
    {
        var id = (await Api.Post("/gatherings", new { name = $"Seminar {Guid.NewGuid()}", startsAt = "2031-01-01T09:00:00Z", minutes = 60, places = 5, consent = "You may keep my name.", isPublic = true })).Id;
        var guest = (await Site.Ask<EventPlaces, Joined>(Me, p => p.JoinAsync(Guid.Parse(id), new("Gus Guest", "gus@street.example", "Street Ltd", true, "en"), default))).Attendee.Id;

        await Done("PUT", $"/attendees/{guest}/attendance", new { came = true });

        var attendee = (await Api.Get($"/gatherings/{id}/attendees")).Json["items"]![0]!;
        Assert.Equal("explore", (await Api.Get($"/journeys/{attendee["journeyId"]}")).Json["journey"]!["stage"]!.ToString());
        Assert.Equal(0, (int)(await Api.Post($"/gatherings/{id}/invitations", new { })).Json["invited"]!);
        await Done("DELETE", $"/gatherings/{id}", null);
        Assert.NotNull((await Api.Get($"/gatherings/{id}")).Json["cancelledAt"]);
    }

    [Fact]
    public async Task Forms_and_materials_are_made_changed_and_closed()
    {
        var form = (await Api.Post("/forms", new { name = "Ask us", consent = "You may answer me.", ownerId = Me.Id, questions = new[] { new { label = "What is it about?" } } })).Id;
        await Done("PUT", $"/forms/{form}/closed", new { closed = true });
        Assert.NotNull((await Api.Get($"/forms/{form}")).Json["closedAt"]);
        Assert.Empty((await Api.Get($"/forms/{form}/entries")).Json["items"]!.AsArray());

        var film = await Api.Post("/materials", new { name = "A film", stage = "deliver", serves = "feel", address = "https://films.example/1" });
        Assert.False((bool)film.Json["isUsed"]!);
        await Done("PUT", $"/materials/{film.Id}", new { name = "A better film", stage = "deliver", serves = "think", address = "https://films.example/2" });
        await Done("DELETE", $"/materials/{film.Id}", null);
        Assert.Empty((await Api.Get("/materials")).Json["items"]!.AsArray());
    }
}
