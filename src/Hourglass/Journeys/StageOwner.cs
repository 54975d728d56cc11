namespace Hourglass.Journeys;

/// <summary>Who owns one stage of a journey when it is not the journey's owner (R4).</summary>
public sealed class StageOwner
{
    private StageOwner() { }

    internal StageOwner(Journey journey, Method.Stage stage, Guid memberId) =>
        (WorkspaceId, JourneyId, Stage, MemberId) = (journey.WorkspaceId, journey.Id, stage, memberId);

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    public Method.Stage Stage { get; private init; }
    public Guid MemberId { get; internal set; }
}
