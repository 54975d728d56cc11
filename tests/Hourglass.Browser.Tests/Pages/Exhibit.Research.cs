using Microsoft.Extensions.DependencyInjection;
using Hourglass.Collaboration;
using Hourglass.Research;
using Hourglass.Rooms;
using Hourglass.Solutions;
using Hourglass.Team;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>What somebody found out about a customer.</summary>
public sealed partial class Exhibit
{
    public Guid Stakeholder { get; private set; }
    public Guid Problem { get; private set; }
    public Guid Element { get; private set; }
    public Guid Talk { get; private set; }
    public string RoomKey { get; private set; } = "";

    private async Task StudyAsync(Actor actor)
    {
        await house.Ask<Insights, Insight>(actor, library => library.AddAsync(new(InsightKind.Teach, "Rain decides about waste", "Seventy of a hundred loaves that are thrown away were baked for a rainy day."), default));
        await house.Do<ResearchDesk>(actor, desk => FindOutAsync(desk, actor));
        await house.Do<Communities>(actor, DrawAsync);
        await house.Do<ResearchDesk>(actor, WeighAsync);
        await house.Do<DesignDesk>(actor, DesignAsync);
        await house.Do<ConversationDesk>(actor, desk => TalkAsync(desk, actor.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime)));
        await house.Do<SignalDesk>(actor, ListenAsync);
        await house.Do<IdeaBoard>(actor, ThinkAsync);
        await house.Do<ResearchDesk>(actor, desk => desk.ShareAsync(Problem, true, default));
        await house.Do<DesignDesk>(actor, desk => desk.ShareAsync(Part, true, default));
        await house.Do<DesignDesk>(actor, desk => desk.CommentAsync(Part, "We could begin with one gate.", true, default));
        await house.Do<DesignDesk>(actor, desk => desk.ShareGoalAsync(Goal, true, default));
        await house.Do<RoomDesk>(actor, OpenRoomAsync);
        await house.Do<RoomFiles>(actor, files => files.PutAsync(Journey, new MemoryStream(new byte[123_456]), "What we saw in your warehouse.pdf", false, default));
    }

    private async Task OpenRoomAsync(RoomDesk desk)
    {
        await desk.DescribeAsync(Journey, new("Fewer returns, together", "Olga, here is all that we work on together. Write into it whenever you like.", ShowsNextStep: true), null, default);
        RoomKey = await desk.InviteAsync(Journey, new("Olga Prudent"), default);
        await desk.InviteAsync(Journey, new("Ivan Busy", "ru"), default);
        await desk.RevokeAsync((await desk.ReadAsync(Journey, default)).Guests.Single(g => g.Name == "Ivan Busy").Id, default);
        await using var visit = await house.Services.GetRequiredService<RoomDoor>().OpenAsync(RoomKey, default);
        await visit!.Get<RoomTalk>().SayAsync(visit.Guest, GuestWordKind.Need, "One place where I see all returns of a month", default);
        await visit.Get<RoomTalk>().SayAsync(visit.Guest, GuestWordKind.Wrong, "Nobody came on Monday", default);
        await visit.Get<RoomTalk>().TickAsync(visit.Guest, "explore.people", true, default);
        await visit.Get<RoomWatch>().SawAsync(visit.Guest, "home", false, default);
        await visit.Get<RoomWatch>().SawAsync(visit.Guest, "home", true, default);
    }

    private async Task TalkAsync(ConversationDesk desk, DateOnly today)
    {
        foreach (var daysAgo in new[] { 20, 9 })
        {
            var held = await desk.PlanAsync(Journey, new("Learn what they tried before us", today.AddDays(-daysAgo), null, "Olga Prudent"), default);
            await desk.HoldAsync(held.Id, new(held.On, "Olga Prudent, Ivan Busy", "Everybody counts on their own", "Two lists that never agree", "The audit takes a week", "One list would be enough", ConversationOutcome.Continuation), [Stakeholder], null, default);
        }

        Talk = (await desk.PlanAsync(Journey, new("They name the one problem to begin with", today, "Make it visible: returns are counted twice\nAsk: what could nobody solve for you?", "Olga Prudent"), default)).Id;
    }

    private async Task ListenAsync(SignalDesk desk)
    {
        var answered = await desk.HearAsync(Journey, new("We need your program to count a return once, at the gate.", "Ivan Busy", SignalKind.WantsToDo, Department: Department.Product), default);
        await desk.AnswerAsync(answered.Id, SignalState.Accepted, "It will, from spring on.", true, null, default);
        var hard = await desk.HearAsync(Journey, new("It looks fine when you show it, and then people go back to their sheets.", "Petra Careful", SignalKind.Objection, true), default);
        await desk.GroupAsync(hard.Id, "Back to the sheets", null, default);
    }

    private async Task ThinkAsync(IdeaBoard board)
    {
        await board.AddAsync(Journey, new("Count at the gate, once", Maturity.CanBeComposed), default);
        var other = await board.AddAsync(Journey, new("Repair the old scanners"), default);
        await board.AdviseAsync(other.Id, "Ask the maker, it is free for three years", "Olga Prudent", default);
    }

    private async Task DrawAsync(Communities communities)
    {
        Element = (await communities.AddAsync(Company, new(ElementKind.Department, "Ovens", "Six of them, one is always being repaired", "https://bakery.example/ovens"), default)).Id;
        var shops = await communities.AddAsync(Company, new(ElementKind.Department, "Fourteen shops"), default);
        var schools = await communities.AddAsync(Company, new(ElementKind.Customers, "Schools and canteens"), default);
        var carrier = await communities.AddAsync(Company, new(ElementKind.Supplier, "The carrier with three vans"), default);
        await communities.AddAsync(Company, new(ElementKind.Rival, "Supermarket bread"), default);
        await communities.AddAsync(Company, new(ElementKind.Decisions, "The night shift decides alone", "The director hears of it in the morning"), default);
        await communities.AddAsync(Company, new(ElementKind.Words, "“A loaf that comes back is a shame”"), default);
        await communities.TieAsync(shops.Id, Element, "orders by five", default);
        await communities.TieAsync(carrier.Id, shops.Id, "brings bread", default);
        await communities.TieAsync(schools.Id, Element, null, default);
    }

    private async Task FindOutAsync(ResearchDesk desk, Actor actor)
    {
        var today = actor.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);
        Stakeholder = (await desk.MeetAsync(Journey, new("Olga Prudent", Position: "Head of finance", Roles: StakeholderRoles.EconomicBuyer | StakeholderRoles.Sponsor, Power: 5, Interest: 4,
            Attitude: Attitude.Neutral, Wanted: Attitude.Leading, Understanding: Understanding.Heard, Matters: "No surprises before the audit", RelationOwnerId: actor.Id, LastContactOn: today), default)).Id;
        var ivan = await desk.MeetAsync(Journey, new("Ivan Busy", Roles: StakeholderRoles.EndUser, Power: 2, Interest: 5, Attitude: Attitude.Supporting), default);
        var petra = await desk.MeetAsync(Journey, new("Petra Careful", Roles: StakeholderRoles.Blocker, Power: 4, Interest: 2, Attitude: Attitude.Against, Wanted: Attitude.Neutral), default);
        await desk.TieAsync(petra.Id, Stakeholder, "her oldest colleague", default);
        await desk.TieAsync(ivan.Id, petra.Id, null, default);
        Problem = (await desk.FindAsync(Journey, new("Returns are counted twice every month", "A faster scanner", "14 of 200 slips", EvidenceClass.Observed, "Two people for three days a month", 50_000_00, "Warehouse", "Count one week together"), default)).Id;
        await desk.ShowToAsync(Problem, "Olga Prudent", null, default);
        await desk.FindAsync(Journey, new("Nobody owns the returns"), default);
        await desk.ViewAsync(Journey, new("Buy a faster scanner", "Count once, at the gate", "Their head of IT chose the scanner", "The director", true), null, default);
        await desk.WonderAsync(Journey, "Who signs above fifty thousand?", null, today.AddDays(5), default);
        var task = await desk.AssignAsync(Journey, Researcher.Marketing, "Read their annual report", null, null, default);
        await desk.ReportAsync(task.Id, "They open two shops in spring", default);
        var gift = await desk.EnterAsync(Journey, new(ValueKind.Insight, "Most waste falls on rainy days", "Olga Prudent"), default);
        await desk.ReactAsync(gift.Id, Reaction.Welcomed, "Send it to our director, please", default);
        await desk.EnterAsync(Journey, new(ValueKind.Ask, "An hour with the night shift", "Ivan Busy"), default);
        await desk.AssignAsync(Journey, Researcher.Manager, "Ask the board member we know", actor.Id, today.AddDays(9), default);
    }
}
