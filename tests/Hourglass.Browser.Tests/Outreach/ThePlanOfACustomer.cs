using System.Globalization;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Method.Shipped;
using Hourglass.Outreach;
using Hourglass.Relationships;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Browser.Tests.Outreach;

public sealed class ThePlanOfACustomer(House house, Chromium chromium) : Desk(house, chromium)
{
    [Theory]
    [InlineData("en-US"), InlineData("ru-RU")]
    public async Task Is_rehearsed_to_the_end_of_the_half_year_and_nothing_is_sent(string locale)
    {
        var (ana, who, journey) = await CustomerAsync(locale);
        await ana.OpenAsync($"journeys/{journey}/plan");
        await ana.FollowAsync(ana.Say["rehearsal.title"]);
        await ana.TypeAsync(ana.Say["rehearsal.days"], "260");
        await ana.TypeAsync(ana.Say["rehearsal.deed.agrees-to-advertising"], "0");
        await ana.TypeAsync(ana.Say["rehearsal.deed.buys"], "40");
        await ana.TypeAsync(ana.Say["rehearsal.deed.struggles"], "75");
        await ReactsAsync(ana, 1, "attends:seminar", 10);
        await ReactsAsync(ana, 2, "enters-stage:collaborate", 12);
        await ReactsAsync(ana, 3, "watches:client-stories", 20);
        await ReactsAsync(ana, 4, "enters-stage:define", 30);
        await ana.PressAsync(ana.Say["rehearsal.play"]);

        foreach (var row in ShippedPlaybooks.Of("software-product").Content.Touches)
            await Expect(ana.Main.Locator(".milestone").Filter(new() { HasText = row.Title.In(locale[..2]) }).First).ToBeVisibleAsync();
        Assert.Equal(0, await House.Ask<HourglassDb, int>(who.Actor, db => db.Touchpoints.CountAsync(t => t.JourneyId == journey)));

        await ana.TypeAsync(ana.Say["rehearsal.deed.unsubscribes"], "41");
        await ana.PressAsync(ana.Say["rehearsal.play"]);
        await ana.ReadsAsync(ana.Say["rehearsal.skipped", ana.Say["skip.opted-out"]]);
    }

    [Fact]
    public async Task Is_timed_anew_by_carrying_a_mark_along_the_picture()
    {
        var (ana, who, journey) = await CustomerAsync("en-US");
        await House.Do<JourneyBook>(who.Actor, b => b.WinAsync(journey, DateOnly.FromDateTime(Now), null, "signed", default));
        await StartAsync(ana, journey);
        var before = await DueAsync(who, journey, "another-product");

        var mark = ana.Main.Locator(".plan-picture [data-move]").Filter(new() { HasText = "another product" });
        await mark.ScrollIntoViewIfNeededAsync();
        var dot = (await mark.Locator(".plan-dot").BoundingBoxAsync())!;
        var days = await DaysWithinAsync(ana, 60);
        await ana.Page.Mouse.MoveAsync(dot.X + dot.Width / 2, dot.Y + dot.Height / 2);
        await ana.Page.Mouse.DownAsync();
        await ana.Page.Mouse.MoveAsync(dot.X + dot.Width / 2 + 60, dot.Y + dot.Height / 2, new() { Steps = 6 });
        await Expect(mark.Locator(".plan-name")).ToContainTextAsync(before.AddDays(days).ToString("MMM d", CultureInfo.InvariantCulture));
        await ana.Page.Mouse.UpAsync();

        await Expect(mark).ToHaveAttributeAsync("data-on", before.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(before.AddDays(days).Date, (await DueAsync(who, journey, "another-product")).Date);
    }

    [Fact]
    public async Task Without_a_mail_account_waits_in_Today_ready_to_copy_and_is_ticked_off()
    {
        var (ana, who, journey) = await CustomerAsync("en-US");
        await AtAnyHourAsync(who);
        await StartAsync(ana, journey);
        await ana.OpenAsync($"journeys/{journey}/plan/new");
        await ana.Main.Locator("[name='Input.Title']").FillAsync("A word of thanks");
        await ana.Main.Locator("[name='Input.On']").FillAsync(Now.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await ana.Main.Locator("[name='Input.Subject']").FillAsync("Thank you");
        await ana.Main.Locator("[name='Input.Body']").FillAsync("Hello {{person.first-name}}, it was a good first week.");
        await ana.PressAsync(ana.Say["plan.add-do"]);
        await ana.ReadsAsync(ana.Say["plan.calendar"]);

        await ana.OpenAsync("today");
        await ana.FollowAsync("A word of thanks");
        await Expect(ana.Page.FrameLocator("iframe").GetByText("Hello Clara, it was a good first week.")).ToBeVisibleAsync();
        await Expect(ana.Main.GetByRole(AriaRole.Link, new() { Name = ana.Say["letter.open-mail"] })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^mailto:clara%40|^mailto:clara@"));

        await ana.OpenAsync("today");
        await ana.PressAsync(ana.Say["touch.sent-by-hand"]);
        await Expect(ana.Main.GetByText("A word of thanks", new() { Exact = true })).ToHaveCountAsync(0);
        Assert.Equal(TouchState.Sent, await House.Ask<HourglassDb, TouchState>(who.Actor, db => db.Touchpoints.Where(t => t.JourneyId == journey && t.OwnTitle == "A word of thanks").Select(t => t.State).SingleAsync()));
    }

    // Otherwise a test at night or on a Sunday would wait for the morning, as a customer would.
    private Task<bool> AtAnyHourAsync(Insider who) => House.Ask<OutreachRuleBook, bool>(who.Actor, async rules =>
    {
        var always = new OutreachRules(default, default, 3, 7, null, null, "#0f6674", null, null) { DaysWorked = $"{Now.AddDays(-2):yyyy-MM-dd}..{Now.AddDays(2):yyyy-MM-dd}" };
        await rules.SettleAsync(always, (await rules.SettingsAsync(default)).Version, default);
        return true;
    });

    private static async Task ReactsAsync(Visitor ana, int row, string deed, int day)
    {
        await ana.Main.GetByLabel(ana.Say["rehearsal.reacts-how", row]).SelectOptionAsync(deed);
        await ana.TypeAsync(ana.Say["rehearsal.reacts-day", row], day.ToString(CultureInfo.InvariantCulture));
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static async Task StartAsync(Visitor ana, Guid journey)
    {
        await ana.OpenAsync($"journeys/{journey}/plan");
        await ana.PressAsync(ana.Say["plan.activate"]);
        await ana.ReadsAsync(ana.Say["plan.state.active"]);
    }

    private static async Task<int> DaysWithinAsync(Visitor ana, int pixels) => (int)Math.Round(await ana.Page.EvaluateAsync<double>(
        "pixels => { const picture = document.querySelector('.plan-picture'); return pixels / picture.getScreenCTM().a / Number(picture.dataset.dayWidth); }", pixels));

    private Task<DateTime> DueAsync(Insider who, Guid journey, string step) =>
        House.Ask<HourglassDb, DateTime>(who.Actor, db => db.Touchpoints.Where(t => t.JourneyId == journey && t.Step == step).Select(t => t.DueAt).SingleAsync());

    private async Task<(Visitor Ana, Insider Who, Guid Journey)> CustomerAsync(string locale)
    {
        var who = await House.OpenWorkspaceAsync(language: locale[..2]);
        var playbook = await House.Ask<PlaybookDesk, Playbook>(who.Actor, async desk =>
        {
            var started = await desk.StartAsync(new("Software", "Программы"), PlaybookKind.Sales, "software-product", default);
            await desk.PublishAsync(started.Id, null, "First", default);
            return started;
        });
        var company = await House.Ask<Companies, Company>(who.Actor, c => c.AddAsync(new("Acme"), default));
        var clara = await House.Ask<People, Person>(who.Actor, p => p.AddAsync(new("Clara Day"), [new Reach(ContactKind.Email, "clara@acme.example")], null, Additions.None, default));
        var journey = await House.Ask<JourneyBook, Journey>(who.Actor, b => b.StartAsync(company.Id, new("Fewer returns", PersonId: clara.Id), Additions.None, null, playbook.Id, default));
        return (await SignInAsync(who, new() { Locale = locale, ViewportSize = new() { Width = 1440, Height = 900 } }), who, journey.Id);
    }
}
