namespace Hourglass.Research;

/// <summary>Whose word weighs with whom among a customer's people, and how (R28).</summary>
public sealed class StakeholderTie
{
    private StakeholderTie() { }

    internal StakeholderTie(Stakeholder from, Stakeholder to, string? says)
    {
        if (from.Id == to.Id) throw new RefusedException("stakeholder.tie-itself");
        if (from.JourneyId != to.JourneyId) throw new RefusedException("stakeholder.unknown");
        (WorkspaceId, JourneyId, FromId, ToId) = (from.WorkspaceId, from.JourneyId, from.Id, to.Id);
        Says = Wording.OptionalLine(says, "stakeholder.tie-says", 100);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public Guid FromId { get; private init; }
    public Guid ToId { get; private init; }
    public string? Says { get; private init; }
}
