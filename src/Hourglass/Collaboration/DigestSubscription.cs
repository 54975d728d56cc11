namespace Hourglass.Collaboration;

public enum DigestRhythm { Off, Daily, Weekly }

/// <summary>Somebody of ours who wants to be kept in the loop by mail (R46).</summary>
public sealed class DigestSubscription
{
    private DigestSubscription() { }

    internal DigestSubscription(Guid workspaceId, Guid memberId) => (WorkspaceId, MemberId) = (workspaceId, memberId);

    public Guid WorkspaceId { get; private init; }
    public Guid MemberId { get; private init; }
    public DigestRhythm Rhythm { get; private set; }
    /// <summary>The day of the latest digest; the next one begins there.</summary>
    public DateOnly? SentOn { get; private set; }
    /// <summary>Why the latest one did not leave; null when it did.</summary>
    public string? Trouble { get; private set; }
    public int Version { get; private set; }

    /// <summary>Every day, or on Mondays; never twice a day.</summary>
    public bool IsDueOn(DateOnly day) => SentOn != day && Rhythm switch
    {
        DigestRhythm.Daily => true,
        DigestRhythm.Weekly => day.DayOfWeek == DayOfWeek.Monday || day.DayNumber - SentOn?.DayNumber >= 7,
        _ => false,
    };

    /// <summary>From where the digest of that day tells.</summary>
    public DateOnly SinceFor(DateOnly day) => SentOn ?? day.AddDays(Rhythm == DigestRhythm.Daily ? -1 : -7);

    internal void Choose(DigestRhythm rhythm, DateOnly today)
    {
        // Whoever subscribes today gets the first one tomorrow at the earliest.
        if (Rhythm == DigestRhythm.Off && rhythm != DigestRhythm.Off) SentOn = today;
        Rhythm = rhythm;
        Version++;
    }

    /// <summary>Written before the letter leaves, so that no two nodes send it.</summary>
    internal void Send(DateOnly day)
    {
        SentOn = day;
        Version++;
    }

    internal void Left(string? trouble)
    {
        Trouble = trouble is { Length: > 500 } ? trouble[..500] : trouble;
        Version++;
    }
}
