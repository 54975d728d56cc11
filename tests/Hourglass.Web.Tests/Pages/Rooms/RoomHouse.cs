using Hourglass.Collaboration;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Proposals;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Rooms;
using Hourglass.Solutions;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Pages.Rooms;

/// <summary>A customer whose room is open, with something shared in every part of it and something hidden beside.</summary>
internal sealed class RoomHouse
{
    private readonly House _house;

    private RoomHouse(House house, Actor me) => (_house, Me) = (house, me);

    public Actor Me { get; }
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    public Guid Journey { get; private set; }
    public string Key { get; private set; } = "";
    public Guid Guest { get; private set; }
    public Guid Proposal { get; private set; }
    public Guid Problem { get; private set; }

    public string To(string part = "") => $"/room/{Key}{part}";

    public static async Task<RoomHouse> OpenAsync(House house)
    {
        var place = new RoomHouse(house, await house.OpenWorkspaceAsync());
        await place.FurnishAsync();
        return place;
    }

    public Task<TAnswer> Ask<TService, TAnswer>(Func<TService, Task<TAnswer>> question) where TService : notnull => _house.Ask(Me, question);

    public async Task Do<TService>(Func<TService, Task> deed) where TService : notnull => await _house.Ask<TService, bool>(Me, async service =>
    {
        await deed(service);
        return true;
    });

    private async Task FurnishAsync()
    {
        var company = await Ask<Companies, Company>(c => c.AddAsync(new CompanyDetails("Acme"), default));
        Journey = (await Ask<JourneyBook, Journey>(b => b.StartAsync(company.Id, new JourneyDetails("Our own name for it", "They want a scanner", Value: 5_000_00), null, default))).Id;
        await Do<JourneyBook>(b => b.PlanNextAsync(Journey, new("Olga counts a week", Today.AddDays(5), Side.Customer, "Olga"), default));
        await Do<ResearchDesk>(StudyAsync);
        await Do<DesignDesk>(DesignAsync);
        await Do<SignalDesk>(ListenAsync);
        await Do<IdeaBoard>(ThinkAsync);
        await Do<AgreementDesk>(PlanAsync);
        await Do<RoomDesk>(InviteAsync);
        await Do<RoomFiles>(f => f.PutAsync(Journey, new MemoryStream([1, 2, 3]), "plan.pdf", false, default));
        await Do<ProposalDesk>(ProposeAsync);
    }

    private async Task StudyAsync(ResearchDesk desk)
    {
        await desk.MeetAsync(Journey, new("Olga", Matters: "Her bonus"), default);
        Problem = (await desk.FindAsync(Journey, new("Returns are counted twice", "A scanner", "We guess", EvidenceClass.Told, "Two people", 10_00, "Nobody", "A chart"), default)).Id;
        await desk.ShareAsync(Problem, true, default);
        await desk.PictureAsync(Problem, new("Counted once", "Warehouse", "One list"), null, default);
        await desk.MakeMainAsync(Problem, true, default);
        await desk.FindAsync(Journey, new("Their director is the cause"), default);
        await desk.ViewAsync(Journey, new("A scanner", "Replace the director", "He would notice", "The board", true), null, default);
        await desk.EnterAsync(Journey, new(ValueKind.Advice, "Told them of a cheaper way", "Olga"), default);
        await desk.WonderAsync(Journey, "Who really decides?", null, Today, default);
    }

    private async Task DesignAsync(DesignDesk desk)
    {
        var shared = await desk.ProposeAsync(Journey, new("Count at the gate", "One list for everybody"), [Problem], default);
        await desk.ShareAsync(shared.Id, true, default);
        await desk.CommentAsync(shared.Id, "We begin in one shop", true, default);
        await desk.CommentAsync(shared.Id, "They will not manage this", false, default);
        await desk.ProposeAsync(Journey, new("A more expensive way", "For later"), [], default);
        var goal = await desk.AimAsync(Journey, new("Half the returns", Problem), new("Returns", "%", 8, 4, new DateOnly(2031, 1, 1), "From their list", "Olga"), default);
        await desk.ShareGoalAsync(goal.Id, true, default);
        await desk.AimAsync(Journey, new("Sell them two more licences"), null, default);
    }

    private async Task ListenAsync(SignalDesk desk)
    {
        var told = await desk.HearAsync(Journey, new("Why can nobody count returns?", "Olga"), default);
        await desk.AnswerAsync(told.Id, SignalState.Accepted, "We will, in spring", true, null, default);
        var kept = await desk.HearAsync(Journey, new("Your price is a joke", "Ivan", SignalKind.Objection, true), default);
        await desk.AnswerAsync(kept.Id, SignalState.Declined, "They will pay it", false, null, default);
    }

    private async Task ThinkAsync(IdeaBoard board)
    {
        await board.ShareAsync((await board.AddAsync(Journey, new("Ask the driver"), default)).Id, true, default);
        await board.AddAsync(Journey, new("Let them wait a little"), default);
    }

    private async Task PlanAsync(AgreementDesk desk)
    {
        var needed = Today.AddDays(60);
        await desk.NeedOnAsync(Journey, needed, null, default);
        await desk.PlanStepAsync(Journey, new("Name a person for the start", StepSide.Theirs, "Olga", 40), default);
        await desk.PlanStepAsync(Journey, new("Prepare the lists", StepSide.Ours, "Ann", 20), default);
        await desk.PlanStepAsync(Journey, new("Check their books", StepSide.Ours, "Ann", 50, IsInternal: true), default);
    }

    private async Task InviteAsync(RoomDesk desk)
    {
        await desk.DescribeAsync(Journey, new("Fewer returns, together", "Welcome"), null, default);
        Key = await desk.InviteAsync(Journey, new("Olga"), default);
        Guest = (await desk.ReadAsync(Journey, default)).Guests.Single().Id;
    }

    private async Task ProposeAsync(ProposalDesk desk)
    {
        var draft = await desk.AssembleAsync(Journey, default);
        await desk.RewriteAsync(draft.Id, draft.Content with
        {
            Title = "Fewer returns",
            Intro = "Dear Olga",
            Structure = "One list",
            Delivery = "By ourselves",
            Implementation = "In one shop first",
            Payment = "In two parts",
            ReviewTerms = "We look at it together",
            ValidUntil = Today.AddDays(30),
            Options = [new ProposalOption("All of it", "Twelve months", [new ProposalLine("Service", 12, "months", 100_00, 0, 20)])],
        }, null, default);
        await desk.ShareAsync(draft.Id, null, default);
        Proposal = draft.Id;
    }
}
