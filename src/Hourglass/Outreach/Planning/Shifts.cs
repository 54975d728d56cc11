namespace Hourglass.Outreach.Planning;

/// <summary>What moved a touchpoint from the plain day of its plan; the texts know every code as <c>shift.*</c>.</summary>
public static class Shifts
{
    public const string Weekend = "weekend";
    public const string Holiday = "holiday";
    public const string QuietHours = "quiet-hours";
    public const string ClockChange = "clock-change";
    public const string Cap = "cap";
    public const string MinimumGap = "minimum-gap";
    public const string LateJoin = "late-join";
    public const string Chosen = "chosen";
    public const string AnchorMoved = "anchor-moved";
    /// <summary>Its time had passed before it could happen.</summary>
    public const string Late = "late";
    /// <summary>It takes the place of another whose condition does not hold.</summary>
    public const string Instead = "instead";

    public static IReadOnlyList<string> All { get; } = [Weekend, Holiday, QuietHours, ClockChange, Cap, MinimumGap, LateJoin, Chosen, AnchorMoved, Late, Instead];
}
