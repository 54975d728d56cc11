using System.ComponentModel;
using Hourglass.Method;
using Hourglass.Proposals;
using Hourglass.Research;

namespace Hourglass.Web.Api;

internal sealed record AgreementShape(
    DateOnly? NeededOn, IReadOnlyList<JointStepShape> Steps, IReadOnlyList<ConcernShape> Concerns, [property: Description("The latest first.")] IReadOnlyList<RivalShape> Competition,
    IReadOnlyList<SupportShape> Support, IReadOnlyList<MeddiccLine> Meddicc, [property: Description("Of the joint plan; 0 while there is none.")] int Version)
{
    public static AgreementShape Of(AgreementSheet sheet, TimeZoneInfo zone) => new(sheet.Plan?.NeededOn, [.. sheet.Steps.Select(JointStepShape.Of)], [.. sheet.Concerns.Select(c => ConcernShape.Of(c, sheet))],
        [.. sheet.Competition.Select(RivalShape.Of)], [.. sheet.Grounds.Stakeholders.Select(SupportShape.Of)], sheet.Meddicc(zone), sheet.Plan?.Version ?? 0);
}

internal sealed record JointStepShape(Guid Id, string What, StepSide Side, string? Owner, int DaysBefore, DateOnly DueOn, DateTime? DoneAt, string? DoneBy, bool IsInternal, int Version)
{
    public static JointStepShape Of(JointStep s) => new(s.Id, s.What, s.Side, s.Owner, s.DaysBefore, s.DueOn, s.DoneAt, s.DoneBy, s.IsInternal, s.Version);
}

internal sealed record JointStepWish(
    string What, StepSide Side = StepSide.Ours, string? Owner = null, [property: Description("Counted back from the day the result is needed.")] int DaysBefore = 0,
    [property: Description("The customer does not see it.")] bool IsInternal = false)
{
    internal JointStepDetails Details => new(What, Side, Owner, DaysBefore, IsInternal);
}

internal sealed record NeededOnWish([property: Description("The day on which the customer needs the result.")] DateOnly On);

internal sealed record ConcernShape(
    Guid Id, ConcernKind Kind, string Who, Guid? StakeholderId, Guid? ElementId, string Words, Stage? Cause, string? Answer, DateTime RaisedAt, DateTime? ResolvedAt,
    [property: Description("The doubter is the first contact or the champion.")] bool IsAlarming, int Version)
{
    public static ConcernShape Of(Concern c, AgreementSheet? sheet) => new(c.Id, c.Kind, c.Who, c.StakeholderId, c.ElementId, c.Words, c.Cause, c.Answer, c.RaisedAt, c.ResolvedAt,
        c.IsAlarming(sheet?.Grounds.Stakeholders ?? []), c.Version);
}

internal sealed record ConcernWish(
    string Words, ConcernKind Kind = ConcernKind.Doubt, [property: Description("Taken from the map when somebody of it is named.")] string? Who = null, Guid? StakeholderId = null, Guid? ElementId = null,
    [property: Description("Of an objection: the stage where something was skipped.")] Stage? Cause = null)
{
    internal ConcernDetails Details => new(Kind, Who, Words, StakeholderId, ElementId, Cause);
}

internal sealed record ConcernAnswerWish(string Answer);

internal sealed record RivalShape(Rivalry State, string? Name, string? Note, Stage Stage, DateOnly On, string By)
{
    public static RivalShape Of(CompetitionEntry c) => new(c.State, c.Name, c.Note, c.Stage, c.On, c.ByName);
}

internal sealed record RivalWish(Rivalry State, string? Name = null, string? Note = null)
{
    internal CompetitionDetails Details => new(State, Name, Note);
}

internal sealed record SupportShape(Guid StakeholderId, string Name, SponsorState Sponsoring, IReadOnlyList<Sponsored> With, Understanding Understanding, string? Brief, string? ExplainedBy, int Version)
{
    private static readonly Sponsored[] Each = [Sponsored.Money, Sponsored.People, Sponsored.Authority];

    public static SupportShape Of(Stakeholder s) => new(s.Id, s.Name, s.SponsorState, [.. Each.Where(means => s.Sponsors.HasFlag(means))], s.Understanding, s.Brief, s.ExplainedBy, s.Version);
}

internal sealed record SponsorWish(SponsorState State, IReadOnlyList<Sponsored>? With = null)
{
    internal Sponsored Sponsors => (With ?? []).Aggregate(Sponsored.None, (all, means) => all | means);
}

internal sealed record UnderstandingWish(Understanding Understanding, [property: Description("What this changes for this person.")] string? Brief = null, string? ExplainedBy = null);
