using System.ComponentModel;
using Hourglass.Research;
using CustomersProblem = Hourglass.Research.Problem;

namespace Hourglass.Web.Api;

internal sealed record DossierShape(
    [property: Description("Whole percent.")] int Depth, IReadOnlyList<Lack> Lacks, IReadOnlyList<Researcher> Contributors, IReadOnlyList<StakeholderShape> Stakeholders,
    IReadOnlyList<ProblemShape> Problems, IReadOnlyList<GapShape> Gaps, IReadOnlyList<ResearchTaskShape> Tasks, OurViewShape? View, IReadOnlyList<ValueShape> Value,
    [property: Description("Whose word weighs with whom.")] IReadOnlyList<TieShape> Ties)
{
    public static DossierShape Of(Dossier known) => new(known.Depth, known.Lacks, known.Contributors, [.. known.Stakeholders.Select(StakeholderShape.Of)],
        [.. known.Problems.Select(ProblemShape.Of)], [.. known.Gaps.Select(GapShape.Of)], [.. known.Tasks.Select(ResearchTaskShape.Of)], known.View is { } view ? OurViewShape.Of(view) : null, [.. known.Value.Select(ValueShape.Of)],
        [.. known.Ties.Select(TieShape.Of)]);
}

internal sealed record StakeholderShape(
    Guid Id, string Name, Guid? PersonId, string? Position, IReadOnlyList<StakeholderRoles> Roles, int Power, int Interest, Attitude Attitude, Attitude Wanted,
    Understanding Understanding, string? Matters, Guid? RelationOwnerId, DateOnly? LastContactOn, DateOnly VerifiedOn, int Version)
{
    public static StakeholderShape Of(Stakeholder s) => new(s.Id, s.Name, s.PersonId, s.Position, [.. Each.Where(role => s.Roles.HasFlag(role))], s.Power, s.Interest,
        s.Attitude, s.Wanted, s.Understanding, s.Matters, s.RelationOwnerId, s.LastContactOn, s.VerifiedOn, s.Version);

    private static readonly StakeholderRoles[] Each = [.. Enum.GetValues<StakeholderRoles>().Where(role => role != StakeholderRoles.None)];
}

internal sealed record StakeholderWish(
    string Name, Guid? PersonId = null, string? Position = null, IReadOnlyList<StakeholderRoles>? Roles = null,
    [property: Description("1 to 5.")] int Power = 3, [property: Description("1 to 5.")] int Interest = 3, Attitude Attitude = Attitude.Unknown, Attitude Wanted = Attitude.Supporting,
    Understanding Understanding = Understanding.Unaware, string? Matters = null, Guid? RelationOwnerId = null, DateOnly? LastContactOn = null)
{
    internal StakeholderDetails Details => new(Name, PersonId, Position, (Roles ?? []).Aggregate(StakeholderRoles.None, (all, role) => all | role), Power, Interest,
        Attitude, Wanted, Understanding, Matters, RelationOwnerId, LastContactOn);
}

internal sealed record PlaceWish([property: Description("1 to 5.")] int Power, [property: Description("1 to 5.")] int Interest);

internal sealed record ProblemShape(
    Guid Id, string Real, string? Stated, string? Evidence, EvidenceClass Class, string? CostOfNothing, [property: Description("Minor units of the journey's currency.")] long? YearlyCost,
    string? VisibleTo, string? Showing, Visibility Visibility, string? ShownTo, DateOnly? ShownOn, string? ConfirmedBy, DateOnly? ConfirmedOn,
    [property: Description("1 to 5; 0 while nobody ranked it.")] int Importance, [property: Description("1 to 5; 0 while nobody ranked it.")] int Urgency, bool Main, string? RankedBy,
    string? After, string? AfterForWhom, string? AfterSigns, string? AfterConfirmedBy, DateOnly? AfterConfirmedOn, bool FromCustomer, bool Shared, string? LeftOutBecause, int Version)
{
    public static ProblemShape Of(CustomersProblem p) => new(p.Id, p.Real, p.Stated, p.Evidence, p.Class, p.CostOfNothing, p.YearlyCost, p.VisibleTo, p.Showing,
        p.Visibility, p.ShownTo, p.ShownOn, p.ConfirmedBy, p.ConfirmedOn, p.Importance, p.Urgency, p.IsMain, p.RankedBy,
        p.After, p.AfterForWhom, p.AfterSigns, p.AfterConfirmedBy, p.AfterConfirmedOn, p.FromCustomer, p.IsShared, p.LeftOutBecause, p.Version);
}

internal sealed record ProblemWish(
    string Real, string? Stated = null, string? Evidence = null, EvidenceClass Class = EvidenceClass.Assumed, string? CostOfNothing = null,
    [property: Description("Minor units of the journey's currency.")] long? YearlyCost = null, string? VisibleTo = null, string? Showing = null)
{
    internal ProblemDetails Details => new(Real, Stated, Evidence, Class, CostOfNothing, YearlyCost, VisibleTo, Showing);
}

internal sealed record RankWish([property: Description("1 to 5.")] int Importance, [property: Description("1 to 5.")] int Urgency, [property: Description("Who of the customer's gave the rank.")] string? RankedBy = null);

internal sealed record MainWish(bool Main);

internal sealed record AfterWish(string? Text, string? ForWhom = null, [property: Description("How one would see it.")] string? Signs = null)
{
    internal AfterDetails Details => new(Text, ForWhom, Signs);
}

internal sealed record WhomWish(string Whom, [property: Description("Today unless told.")] DateOnly? On = null);

internal sealed record GapShape(Guid Id, string Question, Guid OwnerId, DateOnly DueOn, string? Answer, DateOnly? AnsweredOn)
{
    public static GapShape Of(KnowledgeGap g) => new(g.Id, g.Question, g.OwnerId, g.DueOn, g.Answer, g.AnsweredOn);
}

internal sealed record GapWish(string Question, DateOnly DueOn, [property: Description("You, unless told.")] Guid? OwnerId = null);

internal sealed record ResearchTaskShape(Guid Id, Researcher Researcher, string What, Guid? OwnerId, DateOnly? DueOn, string? Finding, DateOnly? DoneOn, string? DoneBy)
{
    public static ResearchTaskShape Of(ResearchTask t) => new(t.Id, t.Researcher, t.What, t.OwnerId, t.DueOn, t.Finding, t.DoneOn, t.DoneByName);
}

internal sealed record ResearchTaskWish(Researcher Researcher, string What, Guid? OwnerId = null, DateOnly? DueOn = null);

internal sealed record FoundWish(string Text);

internal sealed record OurViewShape(string? Directive, string? Best, string? Risk, string? MustHear, bool Competes, int Version)
{
    public static OurViewShape Of(OurView v) => new(v.Directive, v.Best, v.Risk, v.MustHear, v.Competes, v.Version);
}

internal sealed record OurViewWish(string? Directive = null, string? Best = null, string? Risk = null, string? MustHear = null, bool Competes = false)
{
    internal OurViewDetails Details => new(Directive, Best, Risk, MustHear, Competes);
}

internal sealed record ValueShape(Guid Id, ValueKind Kind, string What, string Whom, Guid? InsightId, DateOnly On, Reaction Reaction, string? TheirWords, string By)
{
    public static ValueShape Of(ValueEntry v) => new(v.Id, v.Kind, v.What, v.Whom, v.InsightId, v.On, v.Reaction, v.TheirWords, v.ByName);
}

internal sealed record ValueWish(
    ValueKind Kind, string Whom, [property: Description("The title of the insight unless told.")] string? What = null, Guid? InsightId = null, [property: Description("Today unless told.")] DateOnly? On = null)
{
    internal ValueDetails Details => new(Kind, What, Whom, InsightId, On);
}

internal sealed record ReactionWish(Reaction Reaction, string? Words = null);

internal sealed record InsightShape(Guid Id, InsightKind Kind, string Title, string Body, int Given, int Welcomed, int NotWanted, int Version)
{
    public static InsightShape Of(InsightLine line) => new(line.Insight.Id, line.Insight.Kind, line.Insight.Title, line.Insight.Body, line.Given, line.Welcomed, line.NotWanted, line.Insight.Version);
}

internal sealed record InsightWish(InsightKind Kind, string Title, string Body)
{
    internal InsightDetails Details => new(Kind, Title, Body);
}
