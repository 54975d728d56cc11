using Hourglass.Journeys;

namespace Hourglass.Collaboration;

/// <param name="Journey">Which one.</param>
/// <param name="Company">Whose.</param>
/// <param name="Since">Since when its customer has said "maybe".</param>
public sealed record LongMaybe(Guid Journey, string Company, string Need, DateOnly Since);

/// <summary>What those at the top want to know: what customers said, what we would rather not hear, what was reached, and where it stands still (R46).</summary>
public sealed record Digest(DateOnly Since, DateOnly Day)
{
    public const int Shown = 10;

    /// <summary>Said since then, the latest first.</summary>
    public IReadOnlyList<InboxLine> New { get; init; } = [];
    public int NewCount { get; init; }
    /// <summary>Uncomfortable and still without an answer, however old.</summary>
    public IReadOnlyList<InboxLine> Uncomfortable { get; init; } = [];
    public int Overdue { get; init; }
    public int Answered { get; init; }
    public IReadOnlyList<ThemeLine> Themes { get; init; } = [];
    public int Won { get; init; }
    public int Results { get; init; }
    public int Finished { get; init; }
    public int ClearNos { get; init; }
    public int WithoutStep { get; init; }
    public int MaybesTooLong { get; init; }
    public IReadOnlyList<LongMaybe> LongestMaybes { get; init; } = [];

    public bool IsQuiet => NewCount + Uncomfortable.Count + Overdue + Answered + Won + Results + Finished + ClearNos + WithoutStep + MaybesTooLong == 0;
}
