using Hourglass.Browser.Tests.Journeys;
using Hourglass.Collaboration;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Proposals;
using Hourglass.Research;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Browser.Tests.Rooms;

/// <summary>The seller at her desk and the customer on his phone, without scripts, at the same time.</summary>
public sealed class BothSidesOfIt(House house, Chromium chromium) : Desk(house, chromium)
{
    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Theory]
    [InlineData("en-US"), InlineData("ru-RU")]
    public async Task Tells_the_buyer_about_the_hourglass(string locale)
    {
        var (ana, who, journey) = await BeginAsync(locale);
        await House.Do<JourneyBook>(who.Actor, b => b.NoteAsync(journey, "INTERNAL they look desperate", default));
        await House.Do<JourneyBook>(who.Actor, b => b.PlanNextAsync(journey, new("Count a week of returns", Today.AddDays(3), Side.Customer, "Olga"), default));
        var olga = await InviteAsync(ana, locale);

        await olga.ReadsAsync("Count a week of returns");
        await olga.ReadsAsync(olga.Say["room.your-turn"]);
        await Expect(olga.Main.Locator(".room-stage")).ToHaveCountAsync(7);
        await Expect(olga.Main.Locator(".room-stage[aria-current=step]")).ToContainTextAsync(olga.Say["room-stage.explore"]);
        Assert.DoesNotContain("INTERNAL", await olga.Page.ContentAsync(), StringComparison.Ordinal);
        await olga.PressAsync(olga.Say["checklist.explore.people"]);
        await Expect(olga.Button(olga.Say["checklist.explore.people"])).ToHaveAttributeAsync("aria-pressed", "true");
        await olga.PressAsync(olga.Say["room.agree"]);
        await olga.ReadsAsync(olga.Say["room.done-agreed"]);
        await olga.TypeAsync(olga.Say["room.what-wrong"], "Nobody came on Monday");
        await olga.PressAsync(olga.Say["room.wrong-send"]);
        await olga.ReadsAsync(olga.Say["room.done-sent"]);
        Assert.True(await olga.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

        await ana.OpenAsync("today");
        await ana.ReadsAsync("Nobody came on Monday");
        await ana.OpenAsync($"journeys/{journey}/room");
        await ana.PressAsync(ana.Say["our-room.handle"]);
        await ana.ReadsAsync(ana.Say["our-room.handled", who.Actor.Name]);
    }

    [Theory]
    [InlineData("en-US"), InlineData("ru-RU")]
    public async Task Is_glad_of_a_quick_no(string locale)
    {
        var (ana, who, journey) = await BeginAsync(locale);
        var gift = await House.Ask<ResearchDesk, ValueEntry>(who.Actor, d => d.EnterAsync(journey, new(ValueKind.Insight, "Most returns are counted twice", "Olga"), default));
        await House.Do<ResearchDesk>(who.Actor, d => d.ReactAsync(gift.Id, Reaction.NotWanted, "We know our returns", default));
        var olga = await InviteAsync(ana, locale);

        await olga.Main.Locator("#not-for-us > summary").ClickAsync();
        await olga.TypeAsync(olga.Say["room.why-not"], "We stay as we are");
        await olga.PressAsync(olga.Say["room.not-for-us"]);
        await olga.ReadsAsync(olga.Say["room.done-sent"]);

        await ana.OpenAsync($"journeys/{journey}/room");
        await ana.FollowAsync(ana.Say["our-room.end"]);
        await ana.ChooseAsync(ana.Say["ending.buyers-no.name"]);
        await ana.TypeAsync(ana.Say["field.our-reason"], "They do not want to hear it");
        await ana.TypeAsync(ana.Say["field.come-back-on"], $"{Today.AddDays(182):yyyy-MM-dd}");
        await ana.PressAsync(ana.Say["end.now"]);
        await ana.ReadsAsync("They do not want to hear it");

        var ended = await House.Ask<JourneyBook, Journey>(who.Actor, b => b.Visible.SingleAsync(j => j.Id == journey));
        Assert.Equal((Answer.No, Ending.BuyersNo, Today.AddDays(182)), (ended.Answer, ended.Ending, ended.AttentionOn));
        Assert.Equal(1, (await House.Ask<Digests, Digest>(who.Actor, d => d.ReadAsync(Today.AddDays(-1), default))).ClearNos);
        Assert.Equal("We know our returns", (await House.Ask<ResearchDesk, Dossier?>(who.Actor, d => d.ReadAsync(journey, default)))!.Value.Single().TheirWords);
    }

    [Theory]
    [InlineData("en-US"), InlineData("ru-RU")]
    public async Task Goes_from_research_to_a_yes_together(string locale)
    {
        var (ana, who, journey) = await BeginAsync(locale);
        var problem = await StudyAsync(who.Actor, journey);
        var olga = await InviteAsync(ana, locale);

        // Two sentences, one of them uncomfortable; product answers, and the customer reads it.
        await ana.OpenAsync($"journeys/{journey}/talks");
        await HearAsync(ana, "I need your program to count a return once", hard: false);
        await HearAsync(ana, "Nobody reads your manual", hard: true);
        await ana.OpenAsync("signals");
        await ana.Main.GetByText(ana.Say["signal.deeds"], new() { Exact = true }).First.ClickAsync();
        await ana.Main.Locator("details[open]").GetByLabel(ana.Say["signal.answer"], new() { Exact = true }).FillAsync("One page, with pictures, by spring");
        await ana.Main.Locator("details[open]").GetByText(ana.Say["signal.tell-customer"]).ClickAsync();
        await ana.PressAsync(ana.Say["signal.give-answer"]);
        await Expect(ana.Main.Locator(".entry blockquote")).ToHaveCountAsync(1);
        await olga.Page.ReloadAsync();
        await olga.ReadsAsync("One page, with pictures, by spring");

        await WeighAsync(olga, problem);
        await ana.OpenAsync($"journeys/{journey}/design");
        await ana.ReadsAsync("Returns are counted twice");
        await DesignAsync(olga);
        await ana.OpenAsync($"journeys/{journey}/design");
        await ana.ReadsAsync("Count at the gate");
        await ProposeAsync(who.Actor, journey);

        await olga.FollowHereAsync("room.proposal");
        await olga.PressAsync(olga.Say["room.accept"]);
        await Expect(olga.Field(olga.Say["room.your-name"])).ToBeVisibleAsync();
        await olga.TypeAsync(olga.Say["room.your-name"], "Olga Prudent");
        await olga.PressAsync(olga.Say["room.accept"]);
        await olga.ReadsAsync(olga.Say["room.done-accepted"]);

        await ana.OpenAsync($"journeys/{journey}/proposal");
        await ana.ReadsAsync("Olga Prudent");
        var won = await House.Ask<JourneyBook, Journey>(who.Actor, b => b.Visible.Include(j => j.Evidence).SingleAsync(j => j.Id == journey));
        Assert.Equal((Stage.Deliver, Today), (won.Stage, won.PurchasedOn));
        Assert.Superset(new HashSet<string> { "main-problems-confirmed", "after-picture", "customer-contributed", "goal-measured", "proposal-accepted", "result-agreement" }, won.Evidence.Select(e => e.Code).ToHashSet());
    }

    private static async Task WeighAsync(Visitor olga, Guid problem)
    {
        await olga.FollowHereAsync("room.needs");
        await olga.Main.Locator($"[id='Importance-{problem}']").SelectOptionAsync("5");
        await olga.Main.Locator($"[id='Urgency-{problem}']").SelectOptionAsync("4");
        await olga.PressAsync(olga.Say["room.rank-of", "Returns are counted twice"]);
        await olga.ReadsAsync(olga.Say["room.done-ranked"]);
        await olga.PressAsync(olga.Say["room.confirm-of", "Returns are counted twice"]);
        await olga.ReadsAsync(olga.Say["room.done-confirmed"]);
        await olga.PressAsync(olga.Say["room.confirm-after-of", "Returns are counted twice"]);
        await Expect(olga.Main.GetByText(olga.Say["room.after-agreed"])).ToBeVisibleAsync();
        await olga.TypeAsync(olga.Say["room.your-idea"], "Ask the drivers");
        await olga.PressAsync(olga.Say["idea.add"]);
        await olga.ReadsAsync("Ask the drivers");
    }

    private static async Task DesignAsync(Visitor olga)
    {
        await olga.FollowHereAsync("room.solution");
        await olga.TypeAsync(olga.Say["room.part-title"], "Count at the gate");
        await olga.PressAsync(olga.Say["room.bring-do"]);
        await olga.ReadsAsync("Count at the gate");
        await olga.TypeAsync(olga.Say["room.remark"], "We begin with one gate");
        await olga.PressAsync(olga.Say["room.remark-send"]);
        await olga.ReadsAsync("We begin with one gate");
    }

    // All three kinds of researchers, a sponsor, and the first contact's doubt that was met.
    private async Task<Guid> StudyAsync(Actor me, Guid journey)
    {
        var problem = Guid.Empty;
        await House.Do<ResearchDesk>(me, async desk =>
        {
            foreach (var role in Enum.GetValues<Researcher>()) await desk.ReportAsync((await desk.AssignAsync(journey, role, "Look around", null, null, default)).Id, "Seen", default);
            var olga = await desk.MeetAsync(journey, new("Olga Prudent", Roles: StakeholderRoles.FirstContact, Power: 5), default);
            await desk.MeetAsync(journey, new("Ivan Busy"), default);
            await desk.MeetAsync(journey, new("Petra Careful"), default);
            problem = (await desk.FindAsync(journey, new("Returns are counted twice", Evidence: "14 of 200", Class: EvidenceClass.Observed), default)).Id;
            await desk.ShareAsync(problem, true, default);
            await desk.MakeMainAsync(problem, true, default);
            await desk.PictureAsync(problem, new("Counted once, at the gate"), null, default);
            await desk.EnterAsync(journey, new(ValueKind.Insight, "Rain decides", "Olga Prudent"), default);
        });
        await House.Do<AgreementDesk>(me, async desk =>
        {
            var sheet = (await House.Ask<ResearchDesk, Dossier?>(me, d => d.ReadAsync(journey, default)))!;
            var olga = sheet.Stakeholders.Single(s => s.Name == "Olga Prudent").Id;
            await desk.SponsorAsync(olga, SponsorState.Committed, Sponsored.Money | Sponsored.People, null, default);
            var doubt = await desk.RaiseAsync(journey, new(ConcernKind.Doubt, "Olga Prudent", "Will it bear the cold?", olga), default);
            await desk.ResolveAsync(doubt.Id, "Tried it outside for a week", default);
        });
        return problem;
    }

    private async Task ProposeAsync(Actor me, Guid journey)
    {
        await House.Do<Hourglass.Solutions.DesignDesk>(me, async desk =>
        {
            var goal = await desk.AimAsync(journey, new("Half the returns"), new("Returns", "%", 8, 4), default);
            await desk.ShareGoalAsync(goal.Id, true, default);
        });
        await House.Do<ProposalDesk>(me, async desk =>
        {
            var draft = await desk.AssembleAsync(journey, default);
            await desk.RewriteAsync(draft.Id, draft.Content with
            {
                Structure = "One list",
                Delivery = "In spring",
                Implementation = "One gate first",
                Payment = "In two parts",
                Options = [new ProposalOption("All of it", null, [new ProposalLine("Service", 12, "months", 100_00, 0, 20)])],
            }, null, default);
            await desk.ShareAsync(draft.Id, null, default);
        });
    }

    private static async Task HearAsync(Visitor ana, string quote, bool hard)
    {
        if (!await ana.Field(ana.Say["signal.quote"]).IsVisibleAsync()) await ana.Main.GetByText(ana.Say["signal.new"], new() { Exact = true }).ClickAsync();
        await ana.TypeAsync(ana.Say["signal.quote"], quote);
        await ana.TypeAsync(ana.Say["signal.said-by"], "Olga Prudent");
        if (hard) await ana.Main.GetByText(ana.Say["signal.uncomfortable"], new() { Exact = true }).ClickAsync();
        await ana.PressAsync(ana.Say["signal.hear"]);
        await ana.ReadsAsync(quote);
    }

    private async Task<Visitor> InviteAsync(Visitor ana, string locale)
    {
        await ana.FollowAsync(ana.Say["our-room.title"]);
        await ana.TypeAsync(ana.Say["our-room.name"], "Fewer returns, together");
        await ana.PressAsync(ana.Say["our-room.open-do"]);
        await ana.TypeAsync(ana.Say["our-room.guest-name"], "Olga");
        await ana.PressAsync(ana.Say["our-room.make-link"]);
        var link = await ana.Field(ana.Say["our-room.link"]).InputValueAsync();
        var olga = await SitDownAsync(with: new() { Locale = locale, ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = false });
        await olga.OpenAsync(new Uri(link).AbsolutePath);
        await olga.SeesAsync(olga.Say["room.hello", "Olga"]);
        return olga;
    }

    private async Task<(Visitor Ana, Insider Who, Guid Journey)> BeginAsync(string locale)
    {
        var who = await House.OpenWorkspaceAsync(language: locale[..2]);
        var ana = await SignInAsync(who, new() { Locale = locale, ViewportSize = new() { Width = 1440, Height = 900 } });
        await ana.StartJourneyAsync("Northern Bakery", "Fewer returns");
        return (ana, who, await House.Ask<JourneyBook, Guid>(who.Actor, b => b.Visible.Select(j => j.Id).SingleAsync()));
    }
}

internal static class InARoom
{
    /// <summary>To another part of the room, by its menu.</summary>
    public static Task FollowHereAsync(this Visitor guest, string part) =>
        guest.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = guest.Say[part], Exact = true }).ClickAsync();
}
