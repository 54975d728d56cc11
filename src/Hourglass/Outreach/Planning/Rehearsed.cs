namespace Hourglass.Outreach.Planning;

public enum DiaryKind
{
    /// <summary>The customer, or we, did something.</summary>
    Did,
    Happened,
    Skipped,
    /// <summary>It has another day now.</summary>
    Moved,
    /// <summary>The plan does not know it any more.</summary>
    Cancelled,
}

/// <param name="At">UTC.</param>
public sealed record DiaryEntry(DateTime At, DiaryKind Kind)
{
    public Behaviour? Behaviour { get; init; }
    public PlannedTouch? Touch { get; init; }
    /// <summary>Where a moved one stood before; null when its anchor was not known.</summary>
    public DateTime? Before { get; init; }
}

/// <summary>What would have happened.</summary>
/// <param name="End">The facts on the last day.</param>
/// <param name="Left">What is still to come after it.</param>
public sealed record Rehearsed(IReadOnlyList<DiaryEntry> Entries, PlanFacts End, IReadOnlyList<PlannedTouch> Left)
{
    public IEnumerable<PlannedTouch> Happened => Entries.Where(entry => entry.Kind == DiaryKind.Happened).Select(entry => entry.Touch!);
}
