using System.Globalization;
using Hourglass.Method;

namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>When a touchpoint happens, as it is typed.</summary>
public sealed class WhenInput
{
    public TouchAnchor Anchor { get; set; }
    public Stage Stage { get; set; }
    public string? Field { get; set; }
    public int Days { get; set; }
    public string? At { get; set; }
    public bool OnWorkingDays { get; set; }
    public int GraceHours { get; set; } = 24;
    public LateRule Late { get; set; }

    public static WhenInput Of(TouchPlan touch) => new()
    {
        Anchor = touch.Anchor,
        Stage = touch.Stage ?? Stage.Explore,
        Field = touch.Field,
        Days = touch.Days,
        At = touch.At?.ToString("HH:mm", CultureInfo.InvariantCulture),
        OnWorkingDays = touch.OnWorkingDays,
        GraceHours = touch.GraceHours,
        Late = touch.Late,
    };

    public TouchPlan Applied(TouchPlan touch) => touch with
    {
        Anchor = Anchor,
        Stage = Anchor == TouchAnchor.StageEntry ? Stage : null,
        Field = Anchor == TouchAnchor.DateField ? Field : null,
        Days = Days,
        At = TimeOnly.TryParse(At, CultureInfo.InvariantCulture, out var at) ? new TimeOnly(at.Hour, at.Minute) : null,
        OnWorkingDays = OnWorkingDays,
        GraceHours = GraceHours,
        Late = Late,
    };
}
