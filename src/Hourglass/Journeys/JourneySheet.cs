using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>One journey with everything its page names.</summary>
public sealed record JourneySheet(
    Journey Journey, Playbook Playbook, string Company, string? Person, IReadOnlyList<Colleague> Colleagues)
{
    public IReadOnlyList<Tag> Tags { get; init; } = [];
    /// <summary>The workspace's own fields of journeys, the empty ones too.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    public string NameOf(Guid memberId) => Colleagues.FirstOrDefault(c => c.Id == memberId)?.Name ?? "";

    /// <summary>Every stage has an owner: its own, or the journey's (R4).</summary>
    public Guid OwnerOf(Stage stage) => Journey.StageOwners.FirstOrDefault(s => s.Stage == stage)?.MemberId ?? Journey.OwnerId;

    /// <summary>Whether this actor still sees it when that member has the stage, or the whole journey where no stage is named.</summary>
    public bool StaysWith(Actor actor, Guid memberId, Stage? stage) => actor.SeesAll
        || Journey.StageOwners.Where(own => own.Stage != stage).Select(own => own.MemberId)
            .Append(memberId).Append(stage is null ? memberId : Journey.OwnerId).Any(actor.Owners.Contains);
}

public sealed record Acquaintance(Guid Id, string Name);

/// <summary>The journeys of the same owner that want attention just before and just after this one.</summary>
public sealed record Neighbours(Guid? Before, Guid? After);
