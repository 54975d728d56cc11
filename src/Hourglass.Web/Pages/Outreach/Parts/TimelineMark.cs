using Hourglass.Method;
using Hourglass.Outreach.Planning;

namespace Hourglass.Web.Pages.Outreach.Parts;

/// <summary>One line of the timeline: a moment, and how long what it brings lasts.</summary>
/// <param name="At">UTC.</param>
/// <param name="Until">End of an entitlement or of a coupon's validity, UTC.</param>
public sealed record TimelineMark(DateTime At, string Title, TouchKind Kind, DateTime? Until = null)
{
    public bool IsDone { get; init; }
    public bool IsSkipped { get; init; }
    /// <summary>As things stand, it would be skipped.</summary>
    public bool IsDoubtful { get; init; }
    /// <summary>The touchpoint that still waits and may be carried to another day.</summary>
    public Guid? Moves { get; init; }
    /// <summary>The link to what it is, when there is one.</summary>
    public string? Address { get; init; }

    public static TimelineMark Of(PlannedTouch touch, string language) =>
        new(touch.At!.Value, touch.Title.In(language), touch.Kind, EndOf(touch.Plan, touch.At.Value)) { IsSkipped = touch.IsSkipFinal, IsDoubtful = !touch.IsExpected && !touch.IsSkipFinal };

    /// <summary>When what a step gives ends, as far as it can be known beforehand.</summary>
    public static DateTime? EndOf(TouchPlan plan, DateTime given) => plan switch
    {
        { Entitlement.Days: { } days } => given.AddDays(days),
        { Coupon: { } coupon } => given.AddDays(coupon.ValidDays),
        _ => null,
    };
}
