using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Proposals;

namespace Hourglass.Demo;

/// <summary>What the people of the demo proposed, and how the customer came to agree.</summary>
internal sealed class DemoProposals(DemoCast cast, DemoContent content, DemoProposal told, Journey journey, DateTime now)
{
    private readonly DateOnly _today = new DemoCalendar(now, cast.Zone).Today;
    private readonly Speech _say = Speech.In(cast.Workspace.Language);

    public IEnumerable<object> Rows()
    {
        var shared = At(told.DaysAgo);
        var proposal = new Proposal(cast.Workspace.Id, journey.Id, 1, Content(), cast.As(told.By), shared);
        var version = proposal.Share(new(cast.Workspace.Name, Customer, cast.People[Journey.Contact].Name, cast.Members[Journey.Owner].Name, journey.Need), cast.As(told.By), shared);
        return [proposal, version, Line("shared", $"1. {proposal.Title}", shared, "v1"), .. Answered(proposal, version), .. Planned(), .. told.Concerns.Select(Doubted), Rival(told.Rival)];
    }

    private DemoJourney Journey => content.Journeys.Single(j => j.Key == told.Journey);

    private string Customer => cast.Companies[Journey.Company].Name;

    private ProposalContent Content() => new()
    {
        Title = journey.Need,
        Language = cast.Workspace.Language,
        Currency = cast.Workspace.Currency,
        ValidUntil = _today.AddDays(told.ValidInDays),
        Intro = told.Intro,
        Structure = told.Structure,
        Delivery = told.Delivery,
        Implementation = told.Implementation,
        Payment = told.Payment,
        ReviewTerms = _say["proposal.default-review-terms"],
        Options = [.. told.Options.Select(option => new ProposalOption(option.Name, option.Summary, [.. option.Lines.Select(Priced)]))],
        Problems = [.. told.Problems.Select(text => new SharedText(text, null, true))],
        Afters = [.. told.Afters.Select(text => new SharedText(text, null, true))],
        Elements = [.. told.Elements.Select((text, place) => new SharedText(text, null, place > 0))],
        Goals = [new(told.Goal, true, [new(Journey.Measure!, Journey.Unit, Journey.Baseline, Journey.Target, _today.AddDays(told.NeededInDays), null, cast.People[Journey.Contact].Name)])],
    };

    private ProposalLine Priced(DemoLine line) => new(line.What, line.Quantity, line.Unit, Currencies.InMinor(line.Price, cast.Workspace.Currency), line.Discount, line.Vat);

    private object[] Answered(Proposal proposal, ProposalVersion version)
    {
        if (told.Accepted is not { } yes) return [];
        var (at, person) = (At(yes.DaysAgo), cast.People[yes.Person].Name);
        var decision = new ProposalDecision(proposal, new(true, version.Number, version.Hash, person, 1, yes.Words, null, yes.Way), cast.As(told.By).DayOf(at), cast.As(told.By).Name, at);
        proposal.Close(true, at);
        return [decision, new ResultAgreement(proposal, AgreedResult.Of(version, 1), decision), Line("accepted", $"1. {proposal.Title}, v1", at, $"{person}: {yes.Words}")];
    }

    private IEnumerable<object> Planned()
    {
        var plan = new JointPlan(cast.Workspace.Id, journey.Id);
        plan.NeedOn(_today.AddDays(told.NeededInDays), At(told.DaysAgo));
        return [plan, .. told.Steps.Select(step => Step(step, plan.NeededOn!.Value))];
    }

    private JointStep Step(DemoJointStep told, DateOnly needed)
    {
        var step = new JointStep(cast.Workspace.Id, journey.Id, new(told.What, told.Side, told.Owner, told.DaysBefore, told.Internal), needed);
        if (told.Done) step.Tick(told.Owner, At(Math.Max(0, _today.DayNumber - step.DueOn.DayNumber)));
        return step;
    }

    private Concern Doubted(DemoConcern doubt)
    {
        var concern = new Concern(cast.Workspace.Id, journey.Id, new(doubt.Kind, doubt.Who, doubt.Words), cast.As(told.By), At(doubt.DaysAgo));
        if (doubt.Answer is { } answer) concern.Resolve(answer, At(doubt.DaysAgo - 1));
        return concern;
    }

    private CompetitionEntry Rival(DemoRival rival) =>
        new(cast.Workspace.Id, journey.Id, new(rival.State, rival.Name, rival.Note), Method.Stage.Define, cast.As(told.By), At(rival.DaysAgo));

    private Milestone Line(string what, string whom, DateTime at, string? note) =>
        new(MilestoneKind.Proposed, cast.As(told.By), at) { JourneyId = journey.Id, CompanyId = journey.CompanyId, From = what, To = whom, Note = note };

    // What was proposed is told in no order of days.
    private DateTime At(int daysAgo) => new DemoCalendar(now, cast.Zone).Moment(daysAgo);
}

/// <param name="NeededInDays">From today.</param>
/// <param name="ValidInDays">From today; below zero for what is over.</param>
internal sealed record DemoProposal(
    string Journey, string By, int DaysAgo, int ValidInDays, string Intro, string Structure, string Delivery, string Implementation, string Payment,
    IReadOnlyList<string> Problems, IReadOnlyList<string> Afters, IReadOnlyList<string> Elements, string Goal, IReadOnlyList<DemoOption> Options,
    int NeededInDays, IReadOnlyList<DemoJointStep> Steps, IReadOnlyList<DemoConcern> Concerns, DemoRival Rival, DemoYes? Accepted);

internal sealed record DemoOption(string Name, string? Summary, IReadOnlyList<DemoLine> Lines);

/// <param name="Price">Whole units, without VAT.</param>
internal sealed record DemoLine(string What, decimal Quantity, string? Unit, decimal Price, decimal Discount, decimal Vat);

internal sealed record DemoJointStep(string What, StepSide Side, string Owner, int DaysBefore, bool Internal = false, bool Done = false);

internal sealed record DemoConcern(ConcernKind Kind, string Who, string Words, string? Answer, int DaysAgo);

internal sealed record DemoRival(Rivalry State, string? Name, string? Note, int DaysAgo);

internal sealed record DemoYes(string Person, string Words, DecisionWay Way, int DaysAgo);
