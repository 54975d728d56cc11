using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>
/// A journey as it stands under a member who looks after one stage of it or several: what orders and counts it, once more beside its owner's,
/// so that their pages begin at one end of an index like everybody's. Kept by database triggers in the same transaction as journeys and stage owners.
/// </summary>
public sealed class Sighting
{
    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    public Guid MemberId { get; private init; }
    public Guid OwnerId { get; private init; }
    public Guid CompanyId { get; private init; }
    public Guid? PersonId { get; private init; }
    public Guid PlaybookId { get; private init; }
    public Stage Stage { get; private init; }
    public Standing Standing { get; private init; }
    public DateOnly AttentionOn { get; private init; }
    public DateOnly? DecisionDueOn { get; private init; }
    public DateOnly? DecisionAskedOn { get; private init; }
    public string Currency { get; private init; } = "";
    /// <summary>What follows is this one journey's part in a <see cref="Tally"/>.</summary>
    public long Count { get; private init; }
    public long Value { get; private init; }
    public long Maybes { get; private init; }
    public long MaybeDays { get; private init; }
    public long Yeses { get; private init; }
    public long Noes { get; private init; }
    public long WithoutStep { get; private init; }
    public long Referred { get; private init; }
    public long ReferredValue { get; private init; }
}
