using System.Net;
using Hourglass.Outreach;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages.Outside;

public sealed class LinksInLetters(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Change_nothing_however_often_machines_look_at_them()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var (seminar, form) = (await place.SeminarAsync(), await place.FormAsync());
        var guest = await house.Ask<EventPlaces, Joined>(place.Me, p => p.JoinAsync(seminar.Id, new("Guest", "guest@street.example", null, true, "en"), default));
        var asked = await house.Ask<Addressees, ConsentEntry>(place.Me, a => a.AskedAsync("print", null, new ConsentProof("preferences", "1", "I agree"), default));
        string[] addresses =
        [
            .. new[] { LinkPurpose.Preferences, LinkPurpose.Page, LinkPurpose.Session, LinkPurpose.Event, LinkPurpose.Survey, LinkPurpose.File, LinkPurpose.Coupon }.Select(p => place.To(p)),
            place.To(LinkPurpose.Confirm, asked.Id), place.To(LinkPurpose.Attendee, guest.Attendee.Id), place.To(LinkPurpose.Gathering, seminar.Id), place.To(LinkPurpose.Form, form.Id),
            place.To(LinkPurpose.Gathering, seminar.Id) + "/calendar.ics", place.To(LinkPurpose.Attendee, guest.Attendee.Id) + "/calendar.ics",
        ];
        var before = await place.EverythingAsync();

        foreach (var address in addresses)
        {
            var answer = await house.CreateClient().GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} {answer.StatusCode}");
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            if (address.StartsWith("/to/", StringComparison.Ordinal)) Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("blazor.web.js", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await house.CreateClient().SendAsync(new(HttpMethod.Head, address));
            await house.CreateClient().GetAsync($"{address}?done=nothing&List-Unsubscribe=One-Click");
        }

        Assert.Equal(before, await place.EverythingAsync());
    }

    [Fact]
    public async Task Open_nothing_when_they_are_broken_foreign_or_for_something_else()
    {
        var (place, other) = (await OutsideHouse.OpenAsync(house), await OutsideHouse.OpenAsync(house));
        var genuine = place.To(LinkPurpose.Coupon);
        string[] wrong =
        [
            genuine[..^2] + (genuine.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA"), "/to/coupon/x", "/to/nowhere/x", "/event/x", "/form/x",
            genuine.Replace("/coupon/", "/letters/", StringComparison.Ordinal),
            "/to/coupon/" + new PublicLink(place.Me.WorkspaceId, place.Touch, LinkPurpose.Coupon).TokenOf(other.Settings),
            "/" + new PublicLinks(other.Settings).PathTo(LinkPurpose.Coupon, place.Touch),
        ];

        foreach (var address in wrong)
        {
            var answer = await house.CreateClient().GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, address);
            Assert.Contains("<h1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Stop_every_letter_by_one_click_without_cookie_or_page()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var address = place.To(LinkPurpose.Preferences);
        var client = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

        for (var i = 0; i < 2; i++)
        {
            var answer = await client.PostAsync(address, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
            Assert.Equal((HttpStatusCode.OK, false), (answer.StatusCode, answer.Headers.Contains("Set-Cookie")));
        }

        var addressee = await place.Read(db => db.Addressees.SingleAsync());
        Assert.Equal((true, "unsubscribed"), (addressee.StoppedAt is not null, addressee.Reason));
        Assert.Equal("one-click", await place.Read(db => db.ConsentEntries.Select(e => e.Source).FirstAsync()));
    }

    [Fact]
    public async Task Let_the_customer_choose_and_choose_again()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var browser = house.NewBrowser();
        await browser.Open(place.To(LinkPurpose.Preferences));
        await browser.Press("Stop all letters");
        Assert.NotNull((await place.Read(db => db.Addressees.AsNoTracking().SingleAsync())).StoppedAt);
        Assert.Contains("We write to you no more", browser.Text(".flash-ok"), StringComparison.Ordinal);

        await browser.Open(place.To(LinkPurpose.Preferences));
        await browser.Press("Only about my purchase");
        var addressee = await place.Read(db => db.Addressees.AsNoTracking().SingleAsync());
        Assert.Equal((true, false), (addressee.StoppedAt is null, addressee.AdvertisingStoppedAt is null));

        await browser.Open(place.To(LinkPurpose.Preferences));
        await browser.Press("I agree – send me the letter");
        Assert.Contains("cannot send letters", browser.Text(".flash-bad"), StringComparison.Ordinal);
        Assert.Null((await place.Read(db => db.Addressees.AsNoTracking().SingleAsync())).AdvertisingAgreedAt);
    }
}
