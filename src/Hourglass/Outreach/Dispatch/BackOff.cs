namespace Hourglass.Outreach.Dispatch;

/// <summary>When to come again: two quick tries in the first hour, then every two to three hours; never at the same moment for all.</summary>
/// <param name="Stretch">Multiplies every pause; 1 outside of rehearsals.</param>
public sealed record BackOff(double Stretch)
{
    public static readonly TimeSpan ServicePatience = TimeSpan.FromDays(4);

    /// <param name="attempts">How many were made.</param>
    /// <param name="chance">From 0 up to 1.</param>
    public TimeSpan After(int attempts, double chance) => attempts switch
    {
        <= 1 => Spread(TimeSpan.FromMinutes(5), chance),
        2 => Spread(TimeSpan.FromMinutes(25), chance),
        _ => TimeSpan.FromHours(2 + chance) * Stretch,
    };

    /// <summary>For a server or a domain that is in trouble: doubles from half a minute up to a quarter of an hour.</summary>
    public TimeSpan Rest(int steps, double chance) => Spread(TimeSpan.FromSeconds(Math.Min(900, 30 << Math.Clamp(steps, 0, 5))), chance);

    private TimeSpan Spread(TimeSpan around, double chance) => around * (0.8 + 0.4 * chance) * Stretch;
}
