using System.Net;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages.Outside;

public sealed class PagesForCustomers(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Show_a_coupon_and_begin_an_entitlement()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var browser = house.NewBrowser();
        await browser.Open(place.To(LinkPurpose.Coupon));
        Assert.Equal(await place.Read(db => db.Coupons.Select(c => c.Code).SingleAsync()), browser.Text(".coupon-code code"));

        await browser.Press("Begin today");
        Assert.NotNull((await place.Read(db => db.Entitlements.AsNoTracking().SingleAsync())).StartsOn);
    }

    [Fact]
    public async Task Book_a_session_and_ask_afterwards()
    {
        var place = await OutsideHouse.OpenAsync(house);
        await house.Ask<SessionTimes, bool>(place.Me, async t =>
        {
            await t.OfferAsync([house.Clock.GetUtcNow().UtcDateTime.AddHours(5)], 60, "Room 7", default);
            return true;
        });
        var browser = house.NewBrowser();
        await browser.Open(place.To(LinkPurpose.Session));
        await browser.Press(browser.Texts("form .btn").First(text => text.Contains(':', StringComparison.Ordinal)));
        Assert.Contains("Room 7", browser.Text(".note-ok"), StringComparison.Ordinal);

        house.Clock.Advance(TimeSpan.FromHours(7));
        await browser.Open(place.To(LinkPurpose.Session));
        await browser.Press("Send", ("Yes", "false"), ("Words", "Not yet"));
        Assert.True(await place.Read(db => db.Signs.AnyAsync(s => s.Fact == TouchFact.AnsweredNo && s.Step == "all")));
    }

    [Fact]
    public async Task Know_that_the_welcome_was_seen_when_the_film_was_asked_for()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var browser = house.NewBrowser();
        await browser.Open(place.To(LinkPurpose.Page));
        Assert.False(await place.Read(db => db.Signs.AnyAsync()));
        await browser.Press("I have seen it");
        Assert.True(await place.Read(db => db.Signs.AnyAsync(s => s.Fact == TouchFact.Watched && s.Step == "all")));
    }

    [Fact]
    public async Task Hand_out_files_as_downloads_and_only_those_of_the_step()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var browser = house.NewBrowser();
        await browser.Open(place.To(LinkPurpose.File));
        Assert.Equal(["Film", "Book"], browser.Texts(".entry-title"));
        var book = await place.Read(db => db.Materials.SingleAsync(m => m.Name == "Book"));

        var file = await house.CreateClient().GetAsync($"{place.To(LinkPurpose.File)}/{book.Id}");
        Assert.Equal(("words", "attachment"), (await file.Content.ReadAsStringAsync(), file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await house.CreateClient().GetAsync($"{place.To(LinkPurpose.File)}/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task Register_a_stranger_for_an_event_and_let_them_go()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var seminar = await place.SeminarAsync(places: 1);
        var browser = house.NewBrowser();
        await browser.Open(place.To(LinkPurpose.Gathering, seminar.Id));
        Assert.DoesNotContain("Hall 4", browser.Page.Body!.TextContent, StringComparison.Ordinal);
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await browser.Press("Register", ("Input.Name", "Stranger"), ("Input.Email", "stranger@street.example"), ("Input.Agreed", "true"));
        Assert.StartsWith("/to/place/", browser.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Hall 4", browser.Text(".note-ok"), StringComparison.Ordinal);

        await browser.Press("I cannot come");
        Assert.Equal(0, await place.Read(db => db.Gatherings.Select(g => g.Taken).SingleAsync()));
        Assert.Contains("BEGIN:VEVENT", await house.CreateClient().GetStringAsync($"{place.To(LinkPurpose.Gathering, seminar.Id)}/calendar.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_a_journey_by_a_form_inside_another_site_and_keep_what_was_refused()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var form = await place.FormAsync();
        var browser = new Browser(house.CreateClient(new() { HandleCookies = false }));
        await browser.Open(place.To(LinkPurpose.Form, form.Id));
        (string, string)[] typed = [("Input.Name", "Nina"), ("Input.Email", "nina@street.example"), ("Input.Company", "Nina Ltd"), ("Input.Answers[0]", "Returns"), ("Input.Agreed", "true")];
        await browser.Press("Send", typed);
        Assert.Contains("very quick", browser.Text(".flash-bad"), StringComparison.Ordinal);
        Assert.Equal("Returns", browser.Text("#q0"));

        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await browser.Press("Send", ("Input.Agreed", "true"));
        Assert.Contains("Thank you", browser.Text(".flash-ok"), StringComparison.Ordinal);
        var journey = await place.Read(db => db.Journeys.SingleAsync(j => j.Need == "Ask us"));
        Assert.Equal((Origin.Request, "What is it about?: Returns"), (journey.Origin, journey.StatedNeed));

        var answer = await house.CreateClient().GetAsync(place.To(LinkPurpose.Form, form.Id));
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.Contains("frame-ancestors *", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tell_a_machine_thank_you_and_keep_nothing()
    {
        var place = await OutsideHouse.OpenAsync(house);
        var form = await place.FormAsync();
        var browser = house.NewBrowser();
        await browser.Open(place.To(LinkPurpose.Form, form.Id));
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await browser.Press("Send", ("Input.Name", "Bot"), ("Input.Email", "bot@street.example"), ("Input.Answers[0]", "Buy"), ("Input.Agreed", "true"), ("Input.Website", "https://spam.example"));

        Assert.Contains("Thank you", browser.Text(".flash-ok"), StringComparison.Ordinal);
        Assert.Equal(0, await place.Read(db => db.IntakeEntries.CountAsync()));
    }
}
