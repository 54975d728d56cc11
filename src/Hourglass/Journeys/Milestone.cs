using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>What happened; the texts are under <c>milestone.*</c>.</summary>
public enum MilestoneKind
{
    CompanyAdded, CompanyEdited, PersonAdded, PersonEdited, PositionTaken, PositionLeft, Merged, MergeUndone,
    Started, Edited, Moved, MovedBack, Skipped, StepPlanned, StepDone, StepDropped, Answered, DecisionAsked,
    Won, Ended, Reopened, EvidenceShown, EvidenceWithdrawn, ResultObtained, ReadyToRecommend, KeyWithdrawn, Finished,
    OwnerChanged, StageOwnerChanged, Noted, Imported, ImportUndone, PlanActivated, PlanPaused, PlanResumed, PlanMoved,
    CouponRedeemed, CouponTakenBack, CouponWithdrawn, EntitlementBegun, EntitlementUsed, SessionBooked, SessionCancelled, PageSeen, CustomerAnswered, EventAttended,
    /// <summary>The customer wrote back; <c>To</c> recognises their letter again.</summary>
    Replied,
    /// <summary>Something was found out about the customer; <c>From</c> says what happened, <c>To</c> to whom or what.</summary>
    Researched,
    /// <summary>The solution grew; <c>From</c> says what happened, <c>To</c> to what.</summary>
    Designed,
    /// <summary>Something happened on the way to an agreement; <c>From</c> says what, <c>To</c> with whom or what.</summary>
    Proposed,
}

/// <summary>One line of history, written with the change itself; timeline, audit trail and webhooks all read these.</summary>
public sealed class Milestone
{
    private Milestone() { }

    internal Milestone(MilestoneKind kind, Actor by, DateTime at) =>
        (WorkspaceId, Kind, ById, ByName, At) = (by.WorkspaceId, kind, by.Id, by.Name, at);

    /// <summary>A line about a thing of a journey: what was found out, designed or proposed.</summary>
    /// <param name="kind">Of what sort; the texts are under <c>milestone.{kind}.*</c>.</param>
    /// <param name="journey">Whose history gets the line.</param>
    /// <param name="told">What happened, to whom or what, and what changed or was said.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="at">When.</param>
    internal static Milestone Of(MilestoneKind kind, Journey journey, (string What, string Whom, string? Note) told, Actor by, DateTime at) =>
        new(kind, by, at) { JourneyId = journey.Id, CompanyId = journey.CompanyId, From = told.What, To = told.Whom, Note = told.Note };

    /// <summary>Something was found out, said or thought up on the way to a solution.</summary>
    internal static Milestone Learned(Journey journey, string what, string whom, string? note, Actor by, DateTime at) => Of(MilestoneKind.Researched, journey, (what, whom, note), by, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = OrderedId.Next();
    public MilestoneKind Kind { get; private init; }
    public DateTime At { get; private init; }
    public Guid ById { get; private init; }
    public string ByName { get; private init; } = "";
    public Guid? JourneyId { get; internal init; }
    public Guid? CompanyId { get; internal init; }
    public Guid? PersonId { get; internal init; }
    /// <summary>A code the texts know (a stage, an answer, an ending) or a value as it was.</summary>
    public string? From { get; internal init; }
    public string? To { get; internal init; }
    /// <summary>The words of whoever did it: a reason, a note, a quote.</summary>
    public string? Note { get; internal init; }
}
