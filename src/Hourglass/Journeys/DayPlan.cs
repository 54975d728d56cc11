using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>One journey as a seller's day shows it.</summary>
public sealed record DayRow(
    Guid Id, int Version, Stage Stage, Standing Standing, DateOnly AttentionOn, string Company, string? Person, string Need,
    string? NextWhat, Side NextSide, string? NextWho, StepKind NextKind,
    DateOnly? MaybeSince, MaybeKind MaybeKind, DateOnly? DecisionDueOn, DateOnly? DecisionAskedOn);

/// <summary>What a seller has before them (R15): each list is short, and says whether there is more behind it.</summary>
public sealed class DayPlan(DateOnly today, IReadOnlyList<DayRow> rows)
{
    public const int Shown = 20;

    public DateOnly Today => today;
    public DayPart Overdue { get; } = Part(rows.Where(r => IsActive(r) && r.AttentionOn > DateOnly.MinValue && r.AttentionOn < today));
    public DayPart DueToday { get; } = Part(rows.Where(r => IsActive(r) && r.AttentionOn == today));
    public DayPart ThisWeek { get; } = Part(rows.Where(r => IsActive(r) && r.AttentionOn > today && r.AttentionOn <= today.AddDays(7)));
    public DayPart WithoutStep { get; } = Part(rows.Where(r => IsActive(r) && r.AttentionOn == DateOnly.MinValue));
    public DayPart MaybeTooLong { get; } = Part(rows.Where(r => IsActive(r) && r.DecisionDueOn <= today && r.DecisionAskedOn is null), r => r.DecisionDueOn);
    public DayPart Asked { get; } = Part(rows.Where(r => IsActive(r) && r.DecisionAskedOn is not null), r => r.DecisionAskedOn);
    public DayPart ToComeBackTo { get; } = Part(rows.Where(r => r.Standing == Standing.Postponed));

    public bool IsEmpty => rows.Count == 0;

    /// <summary>All that could be taken up instead of a journey one lets go (R16).</summary>
    public IEnumerable<DayRow> Waiting => WithoutStep.Rows.Concat(ToComeBackTo.Rows).Concat(Overdue.Rows);

    private static bool IsActive(DayRow row) => row.Standing == Standing.Active;

    private static DayPart Part(IEnumerable<DayRow> rows, Func<DayRow, DateOnly?>? by = null)
    {
        var sorted = rows.OrderBy(by ?? (r => r.AttentionOn)).ThenBy(r => r.Id).Take(Shown + 1).ToList();
        return new DayPart([.. sorted.Take(Shown)], sorted.Count > Shown);
    }
}

public sealed record DayPart(IReadOnlyList<DayRow> Rows, bool HasMore);
