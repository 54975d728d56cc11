namespace Hourglass.Demo;

/// <summary>Turns "so many days ago" into moments of working days, one after another and never in the future.</summary>
internal sealed class DemoCalendar(DateTime now, TimeZoneInfo zone)
{
    private static readonly TimeOnly MorningHour = new(9, 10);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(23);
    private DateTime _last;

    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));

    public DateTime Moment(double daysAgo)
    {
        var morning = Today.AddDays(-(int)Math.Round(daysAgo)).ToDateTime(MorningHour);
        var earliest = TimeZoneInfo.ConvertTimeToUtc(morning, zone);
        var after = _last == default ? earliest : _last + Pause;
        _last = after > earliest ? after : earliest;
        return _last = _last < now ? _last : now;
    }
}
