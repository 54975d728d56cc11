using System.ComponentModel;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;

namespace Hourglass.Web.Api;

internal sealed record PlanShape(Guid JourneyId, Guid PlaybookId, int Edition, PlanState State, DateTime? ActivatedAt, string Zone, IReadOnlyList<CalendarLineShape> Calendar)
{
    public static PlanShape Of(PlanOutlook outlook, IReadOnlyList<PlannedTouch> calendar) => new(
        outlook.Plan.JourneyId, outlook.Plan.PlaybookId, outlook.Plan.Edition, outlook.Plan.State, outlook.Plan.ActivatedAt, outlook.Facts.Zone,
        [.. calendar.Select(line => CalendarLineShape.Of(outlook, line))]);
}

internal sealed record CalendarLineShape(
    [property: Description("Null before the plan was started.")] Guid? TouchpointId, string Step, int Occurrence, TouchKind Kind, TouchPurpose Purpose,
    string TitleEn, string TitleRu, DateTime? At, TouchAnchor? WaitsFor, IReadOnlyList<string> Shifts, string? Skip)
{
    public static CalendarLineShape Of(PlanOutlook outlook, PlannedTouch line) => new(
        outlook.Touches.FirstOrDefault(t => t.Step == line.Step && t.Occurrence == line.Occurrence)?.Id, line.Step, line.Occurrence, line.Kind, line.Purpose,
        line.Title.En, line.Title.Ru, line.At, line.WaitsFor, line.Shifts, line.Skip);
}

internal sealed record TouchShape(
    Guid Id, Guid JourneyId, string Step, int Occurrence, TouchKind Kind, TouchState State, DateTime? DueAt, DateTime? SentAt, string? Reason, string? Detail, int Attempts)
{
    public static TouchShape Of(TouchRow row) => new(
        row.Id, row.JourneyId, row.Step, row.Occurrence, row.Kind, row.State, row.DueAt == Touchpoint.Someday ? null : row.DueAt, row.SentAt, row.Reason, row.Detail, row.Attempts);
}

internal enum PlanTurn { Active, Paused, Resumed }

internal sealed record PlanStateWish(PlanTurn State, [property: Description("What becomes of touchpoints whose day has passed; only for a start.")] LateJoin LateJoin = LateJoin.Skip);

internal sealed record PlanDatesWish(
    string? Zone = null, string? Country = null, DateOnly? ServiceStartsOn = null, DateOnly? DeliveredOn = null, DateOnly? ProposalValidUntil = null, DateOnly? RenewsOn = null,
    string? Think = null, string? Say = null, string? Feel = null)
{
    internal PlanDetails Details => new(Zone, Country, ServiceStartsOn, DeliveredOn, ProposalValidUntil, RenewsOn, Think, Say, Feel);
}

internal sealed record EditionWish(int Edition);

internal sealed record SignWish([property: Description("The step it is about; null for the customer as a whole.")] string? Step = null, bool Holds = true);

internal sealed record TouchDoneWish(string? Said = null);

internal sealed record TouchMomentWish(DateTime? At);

internal sealed record TouchDecisionWish(TouchDecision Decision);
