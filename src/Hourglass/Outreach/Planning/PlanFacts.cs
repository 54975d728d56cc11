using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>Everything about one customer that their calendar is computed from, as values.</summary>
public sealed record PlanFacts
{
    /// <summary>IANA name of the zone they live in.</summary>
    public required string Zone { get; init; }
    /// <summary>ISO 3166 code; null for the workspace's.</summary>
    public string? Country { get; init; }

    /// <summary>The days that are known of the anchors with a day: purchase, service start, delivery, validity of the proposal, renewal.</summary>
    public IReadOnlyDictionary<TouchAnchor, DateOnly> Days { get; init; } = new Dictionary<TouchAnchor, DateOnly>();
    /// <summary>When each stage was entered.</summary>
    public IReadOnlyDictionary<Stage, DateTime> Entered { get; init; } = new Dictionary<Stage, DateTime>();
    /// <summary>Own date fields by their name.</summary>
    public IReadOnlyDictionary<string, DateOnly> Fields { get; init; } = new Dictionary<string, DateOnly>();

    public LateJoin Late { get; init; } = LateJoin.Skip;
    /// <summary>Null while the plan is only looked at: as if it began now.</summary>
    public DateTime? ActivatedAt { get; init; }

    /// <summary>Steps taken out for this customer; locked ones stay nevertheless (R129).</summary>
    public IReadOnlySet<string> Removed { get; init; } = new HashSet<string>();
    /// <summary>Steps of this customer's own.</summary>
    public IReadOnlyList<TouchPlan> Added { get; init; } = [];
    /// <summary>Moments somebody chose for this customer.</summary>
    public IReadOnlyDictionary<TouchId, DateTime> Chosen { get; init; } = new Dictionary<TouchId, DateTime>();

    /// <summary>What holds at this moment.</summary>
    public IReadOnlySet<KnownSign> Signs { get; init; } = new HashSet<KnownSign>();
    /// <summary>No letter at all goes out.</summary>
    public bool IsStopped { get; init; }
    public bool IsAdvertisingStopped { get; init; }
    public bool HasAgreedToAdvertising { get; init; }

    /// <summary>Touches that happened and real conversations, each once.</summary>
    public IReadOnlyList<DateTime> Contacts { get; init; } = [];
    /// <summary>What has ended and is never planned again.</summary>
    public IReadOnlyList<EndedTouch> Ended { get; init; } = [];
    /// <summary>How waiting touchpoints were planned until now: promises are kept, and what an anchor moved says so.</summary>
    public IReadOnlyDictionary<TouchId, EarlierTouch> Earlier { get; init; } = new Dictionary<TouchId, EarlierTouch>();
}

public readonly record struct TouchId(string Step, int Occurrence = 0);

/// <param name="Step">Empty for facts about the customer as a whole.</param>
public readonly record struct KnownSign(TouchFact Fact, string Step = "");

/// <param name="Reason">Of a skipped one: a branch takes its place when it was a condition that did not hold.</param>
public sealed record EndedTouch(TouchId Id, string? Reason = null);

/// <summary>How a touchpoint was planned the last time it was looked at; all moments in UTC.</summary>
public sealed record EarlierTouch(DateTime MeantAt, DateTime At, DateTime LateAt, IReadOnlyList<string> Shifts)
{
    public static EarlierTouch Of(Touchpoint touchpoint) =>
        new(touchpoint.PlannedAt, touchpoint.DueAt, touchpoint.LateAt, touchpoint.Shifts.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
