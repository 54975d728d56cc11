using NodaTime;
using NodaTime.TimeZones;

namespace Hourglass.Outreach.Planning;

/// <summary>Time zones by their IANA names, out of the one database that travels with the product, so that all nodes agree.</summary>
public static class Zones
{
    /// <summary>Which edition of the time zone database this is, "2026a" for instance.</summary>
    public static string Edition => TzdbDateTimeZoneSource.Default.TzdbVersion;

    public static IReadOnlyCollection<string> Names => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>The IANA name of a zone, of Windows names too; null when there is no such zone.</summary>
    public static string? NameOf(string? typed)
    {
        if (typed is null) return null;
        if (DateTimeZoneProviders.Tzdb.Ids.Contains(typed)) return typed;
        return TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(typed, out var name) ? name : null;
    }

    /// <summary>The name to be kept of a zone that somebody typed.</summary>
    internal static string Named(string typed) => NameOf(typed) ?? throw new RefusedException("workspace.time-zone", typed);

    /// <summary>The system's own zone of that name; systems that dropped an old name know the zone by its new one.</summary>
    internal static TimeZoneInfo OfSystem(string name)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return zone;
        var canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(name, out var known) ? known : name;
        return TimeZoneInfo.FindSystemTimeZoneById(canonical);
    }

    internal static DateTimeZone Of(string typed) => DateTimeZoneProviders.Tzdb[Named(typed)];
}
