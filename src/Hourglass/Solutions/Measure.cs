namespace Hourglass.Solutions;

/// <summary>By what one sees that a goal is reached: from where, to where, by when, measured how, and who says so (R126, R130).</summary>
public sealed class Measure
{
    private Measure() { }

    internal Measure(Goal goal, MeasureDetails details)
    {
        (WorkspaceId, GoalId) = (goal.WorkspaceId, goal.Id);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid GoalId { get; private init; }
    public string Name { get; private set; } = "";
    /// <summary>As people write it: %, hours, roubles.</summary>
    public string? Unit { get; private set; }
    public decimal? Baseline { get; private set; }
    public decimal? Target { get; private set; }
    public DateOnly? ByWhen { get; private set; }
    public string? How { get; private set; }
    /// <summary>Who of the customer's says whether it is so.</summary>
    public string? WhoConfirms { get; private set; }

    public MeasureDetails Details => new(Name, Unit, Baseline, Target, ByWhen, How, WhoConfirms);

    internal void Describe(MeasureDetails details)
    {
        Name = Wording.RequiredLine(details.Name, "measure.name", 200);
        Unit = Wording.OptionalLine(details.Unit, "measure.unit", 30);
        How = Wording.Optional(details.How, "measure.how", 500);
        WhoConfirms = Wording.OptionalLine(details.WhoConfirms, "measure.who-confirms", 120);
        if (details.Baseline is not null && details.Baseline == details.Target) throw new RefusedException("measure.nothing-changes");
        (Baseline, Target, ByWhen) = (Kept(details.Baseline), Kept(details.Target), details.ByWhen);
    }

    // What both databases keep exactly: 14 digits before the point, 4 behind it.
    private static decimal? Kept(decimal? number) => number switch
    {
        null => null,
        > 99_999_999_999_999m or < -99_999_999_999_999m => throw new RefusedException("measure.too-large"),
        { } fits => decimal.Round(fits, 4),
    };
}

/// <param name="Unit">As people write it: %, hours, roubles.</param>
/// <param name="WhoConfirms">Who of the customer's says whether it is so.</param>
public sealed record MeasureDetails(
    string Name, string? Unit = null, decimal? Baseline = null, decimal? Target = null, DateOnly? ByWhen = null, string? How = null, string? WhoConfirms = null);
