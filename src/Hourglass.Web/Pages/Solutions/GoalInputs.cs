using System.Globalization;
using Hourglass.Solutions;
using Hourglass.Web.Pages.Journeys.Parts;

namespace Hourglass.Web.Pages.Solutions;

/// <summary>A goal, as typed.</summary>
public sealed class GoalInput
{
    public string? Words { get; set; }
    public Guid? ProblemId { get; set; }
    public int Version { get; set; }

    public GoalDetails Details => new(Words ?? "", ProblemId);

    public static GoalInput Of(Goal goal) => new() { Words = goal.Words, ProblemId = goal.ProblemId, Version = goal.Version };
}

/// <summary>A measure, as typed; without an id it is a new one.</summary>
public sealed class MeasureInput
{
    public Guid? Id { get; set; }
    public string? Name { get; set; }
    public string? Unit { get; set; }
    public string? Baseline { get; set; }
    public string? Target { get; set; }
    public DateOnly? ByWhen { get; set; }
    public string? How { get; set; }
    public string? WhoConfirms { get; set; }
    public int Version { get; set; }

    /// <summary>Nothing of it was filled in.</summary>
    public bool IsBlank => Array.TrueForAll([Name, Unit, Baseline, Target, How, WhoConfirms], string.IsNullOrWhiteSpace) && ByWhen is null;

    public MeasureDetails Details(string language) => new(Name ?? "", Unit, Number(Baseline, language), Number(Target, language), ByWhen, How, WhoConfirms);

    public static MeasureInput Of(Measure m, int version, CultureInfo culture) => new()
    {
        Id = m.Id,
        Name = m.Name,
        Unit = m.Unit,
        Baseline = Shown(m.Baseline, culture),
        Target = Shown(m.Target, culture),
        ByWhen = m.ByWhen,
        How = m.How,
        WhoConfirms = m.WhoConfirms,
        Version = version,
    };

    public static string? Shown(decimal? number, CultureInfo culture) => number?.ToString("0.####", culture);

    private static decimal? Number(string? typed, string language) =>
        string.IsNullOrWhiteSpace(typed) ? null : TypedAmount.Number(typed, language) ?? throw new RefusedException("measure.number-unreadable", typed.Trim());
}
