using Hourglass.Team;

namespace Hourglass.Outreach;

/// <summary>A moment somebody of us offers for a session; one customer takes it, for one touchpoint (R112, R116).</summary>
public sealed class SessionTime
{
    private SessionTime() { }

    internal SessionTime(Member by, DateTime startsAt, int minutes, string? place, DateTime at)
    {
        if (startsAt <= at) throw new RefusedException("session.past");
        if (minutes is < 5 or > 480) throw new RefusedException("session.minutes");
        (WorkspaceId, OwnerId, StartsAt, Minutes) = (by.WorkspaceId, by.Id, startsAt, minutes);
        Place = Wording.OptionalLine(place, "session.place", 300);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OwnerId { get; private init; }
    public DateTime StartsAt { get; private init; }
    public int Minutes { get; private init; }
    /// <summary>A link, a number, a room; where the two meet.</summary>
    public string? Place { get; private init; }
    /// <summary>Who took it; moves only by the one statement that books.</summary>
    public Guid? TouchId { get; private init; }
    public Guid? JourneyId { get; private init; }
    public DateTime? BookedAt { get; private init; }

    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);
}
