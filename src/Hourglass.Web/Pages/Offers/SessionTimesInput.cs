using System.Globalization;

namespace Hourglass.Web.Pages.Offers;

/// <summary>A day and the hours somebody offers on it, as typed.</summary>
public sealed class SessionTimesInput
{
    public DateOnly? Day { get; set; }
    public string? Hours { get; set; }
    public int Minutes { get; set; } = 60;
    public string? Place { get; set; }

    public IReadOnlyList<DateTime> Moments(TimeZoneInfo zone)
    {
        var day = Day ?? throw new RefusedException("session.no-day");
        return [.. (Hours ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(hour => TimeOnly.TryParseExact(hour, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? LocalMoment.ToUtc(day.ToDateTime(at), zone) : throw new RefusedException("session.hours", hour))];
    }
}

/// <summary>A moment as people write it, on the clock of a place.</summary>
internal static class LocalMoment
{
    /// <summary>An hour that the clock skips is the one after it.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(wall) ? wall.AddHours(1) : wall, zone);
    }

    public static string In(DateTime utc, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
