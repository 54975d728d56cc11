using NodaTime;

namespace Hourglass.Outreach.Planning;

/// <summary>Wall time where somebody lives, as a moment: in a gap of the clock the first valid moment after it, of a repeated hour the first, once (P8).</summary>
public static class WallClock
{
    /// <returns>UTC.</returns>
    public static DateTime At(DateOnly day, TimeOnly time, string zone) =>
        At(day.Noda + time.Noda, Zones.Of(zone)).ToDateTimeUtc();

    /// <summary>What their clock shows at a moment in UTC.</summary>
    public static DateTime There(DateTime at, string zone) => Instant.FromDateTimeUtc(at).InZone(Zones.Of(zone)).ToDateTimeUnspecified();

    internal static Instant At(LocalDateTime wall, DateTimeZone zone)
    {
        var mapped = zone.MapLocal(wall);
        return mapped.Count == 0 ? mapped.LateInterval.Start : mapped.First().ToInstant();
    }

    /// <summary>The same, but never before a moment: it matters within a repeated hour only.</summary>
    internal static Instant NotBefore(Instant earliest, LocalDateTime wall, DateTimeZone zone)
    {
        var mapped = zone.MapLocal(wall);
        var first = At(wall, zone);
        return first < earliest && mapped.Count == 2 ? mapped.Last().ToInstant() : first;
    }

    internal static bool IsInGap(LocalDateTime wall, DateTimeZone zone) => zone.MapLocal(wall).Count == 0;
}

internal static class NodaTimes
{
    extension(DateOnly day)
    {
        public LocalDate Noda => new(day.Year, day.Month, day.Day);
    }

    extension(TimeOnly time)
    {
        public LocalTime Noda => LocalTime.FromTicksSinceMidnight(time.Ticks);
    }

    extension(LocalDate day)
    {
        public DateOnly Plain => new(day.Year, day.Month, day.Day);
    }
}
