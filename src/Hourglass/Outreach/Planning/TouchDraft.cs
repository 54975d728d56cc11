using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>One occurrence of a step on its way into the calendar: what it is and how urgent, before it has a place.</summary>
internal sealed record TouchDraft(TouchPlan Step, int Occurrence, int Order)
{
    private const int FarthestOffset = 36_500;

    /// <summary>As things stand, why it would not happen.</summary>
    public string? Doubt { get; init; }
    public string? InsteadOf { get; init; }
    public AnchorDay? Anchor { get; init; }
    public DateTime? MeantAt { get; init; }
    /// <summary>Where it would stand if it were the only one.</summary>
    public Allowed? Start { get; init; }
    /// <summary>Its day was past when the plan was activated, and it is caught up with.</summary>
    public bool JoinsLate { get; init; }
    public bool IsChosen { get; init; }

    public TouchId Id => new(Step.Key, Occurrence);

    /// <summary>Days from the anchor, always counted from the anchor itself.</summary>
    public int Offset => (int)Math.Clamp(Step.Days + Step.Series.Take(Occurrence).Sum(letter => (long)letter.Days), -FarthestOffset, FarthestOffset);

    public bool Reaches => Step.Kind != TouchKind.Task;

    /// <summary>Service of the day itself: the customer is owed it, and it never yields.</summary>
    public bool IsOwed => Step.Purpose == TouchPurpose.Service && Offset == 0 && Occurrence == 0 && !JoinsLate;

    /// <summary>Stands where it stands: chosen by a person, or owed.</summary>
    public bool IsFixed => IsChosen || IsOwed || !Reaches;

    /// <summary>Who is placed first: what is fixed, then service, then advertising.</summary>
    public int Rank => IsFixed ? 0 : Step.Purpose == TouchPurpose.Service ? 1 : 2;

    public PlannedTouch Line => new()
    {
        Plan = Step,
        Occurrence = Occurrence,
        MeantAt = MeantAt,
        InsteadOf = InsteadOf,
        Skip = Doubt,
        WaitsFor = Start is null ? Step.Anchor : null,
    };

    public PlannedTouch Skipped(string reason) => Line with { At = MeantAt, WaitsFor = null, Shifts = Start?.Shifts ?? [], Skip = reason, IsSkipFinal = true };
}
