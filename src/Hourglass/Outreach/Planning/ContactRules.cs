namespace Hourglass.Outreach.Planning;

/// <summary>When customers may be reached and how often, as values: a workspace's settings and its own free days (D14, R94).</summary>
public sealed record ContactRules
{
    public TimeOnly QuietFrom { get; init; } = new(20, 0);
    /// <summary>The same as <see cref="QuietFrom"/> when no hour is quiet.</summary>
    public TimeOnly QuietTo { get; init; } = new(9, 0);
    /// <summary>At most this many touches, conversations included, within <see cref="CapDays"/>; 0 for no limit.</summary>
    public int CapTouches { get; init; } = 3;
    public int CapDays { get; init; } = 7;
    /// <summary>Days from one touch to the next, as the customer counts days: 1 means not two on one day; 0 for no limit.</summary>
    public int GapDays { get; init; } = 1;
    /// <summary>ISO 3166 code whose holidays count where a customer has no country.</summary>
    public string? Country { get; init; }
    public IReadOnlySet<DateOnly> DaysOff { get; init; } = new HashSet<DateOnly>();
    /// <summary>Days on which the workspace works although the calendar says otherwise.</summary>
    public IReadOnlySet<DateOnly> DaysWorked { get; init; } = new HashSet<DateOnly>();

    public static ContactRules Of(OutreachSettings settings) => new()
    {
        QuietFrom = settings.QuietFrom,
        QuietTo = settings.QuietTo,
        CapTouches = settings.CapTouches,
        CapDays = settings.CapDays,
        Country = settings.Country,
        GapDays = settings.GapDays,
        DaysOff = DayList.Read(settings.DaysOff).ToHashSet(),
        DaysWorked = DayList.Read(settings.DaysWorked).ToHashSet(),
    };
}
