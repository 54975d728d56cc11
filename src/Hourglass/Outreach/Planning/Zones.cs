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

    internal static DateTimeZone Of(string typed) =>
        DateTimeZoneProviders.Tzdb[NameOf(typed) ?? throw new RefusedException("workspace.time-zone", typed)];
}
