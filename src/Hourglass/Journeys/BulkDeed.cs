namespace Hourglass.Journeys;

public enum BulkKind { HandTo, AddTag, RemoveTag, ShiftStep, End }

/// <summary>One thing done to many journeys.</summary>
public sealed record BulkDeed(BulkKind Kind)
{
    public Guid? OwnerId { get; init; }
    public string? Tag { get; init; }
    /// <summary>By how many days the next step moves; less than nothing is earlier.</summary>
    public int Days { get; init; }
    public Farewell? Farewell { get; init; }
}

/// <summary>What a deed can change about a journey.</summary>
public sealed record BulkState(Guid OwnerId, DateOnly? NextOn, Standing Standing, Ending? Ending, string Tags);

/// <summary>What a deed did, or would do, to one journey.</summary>
/// <param name="Refused">Why it stays as it is; null when it changes.</param>
public sealed record BulkLine(Guid Id, int Version, string Company, string Need, BulkState Before, BulkState After, RefusedException? Refused)
{
    public bool IsSame => Refused is null && Before == After;
}

/// <param name="Lines">One for each journey, in the order of attention.</param>
/// <param name="IsMore">More journeys match than may change at once.</param>
public sealed record BulkOutcome(IReadOnlyList<BulkLine> Lines, bool IsMore)
{
    public int Changed => Lines.Count(line => line.Refused is null && !line.IsSame);
    public int Refused => Lines.Count(line => line.Refused is not null);
    public int Same => Lines.Count(line => line.IsSame);
}
