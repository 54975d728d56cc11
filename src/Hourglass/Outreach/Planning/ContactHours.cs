using NodaTime;

namespace Hourglass.Outreach.Planning;

/// <summary>The hours in which one customer may be reached: their zone, their country's working days, the workspace's quiet hours (D14).</summary>
public sealed class ContactHours
{
    private readonly DateTimeZone _zone;
    private readonly LocalTime _from;
    private readonly LocalTime _to;

    /// <param name="country">ISO 3166 code; null for the workspace's.</param>
    public ContactHours(string zone, string? country, ContactRules rules)
    {
        _zone = Zones.Of(zone);
        Holidays = Holidays.In(country ?? rules.Country, rules.DaysOff, rules.DaysWorked);
        (_from, _to) = (rules.QuietFrom.Noda, rules.QuietTo.Noda);
    }

    public Holidays Holidays { get; }

    /// <summary>When the day begins to be awake: the end of the quiet hours, midnight where midnight is not quiet.</summary>
    public TimeOnly Morning => IsQuiet(LocalTime.Midnight) ? TimeOnly.FromTimeSpan(new TimeSpan(_to.TickOfDay)) : TimeOnly.MinValue;

    public DateOnly DayOf(DateTime at) => Wall(at).Date.Plain;

    public TimeOnly TimeOf(DateTime at) => TimeOnly.FromTimeSpan(new TimeSpan(Wall(at).TimeOfDay.TickOfDay));

    /// <summary>The plain moment of a day and a time there, whatever the hours say.</summary>
    public DateTime Plain(DateOnly day, TimeOnly time) => WallClock.At(day.Noda + time.Noda, _zone).ToDateTimeUtc();

    /// <summary>The first allowed moment at or after one.</summary>
    public Allowed Next(DateTime at, bool onWorkingDays)
    {
        var wall = Wall(at);
        return IsOpen(wall, onWorkingDays) ? new Allowed(at, []) : Settle(wall, new Wish(onWorkingDays, IsAnyTime: true, Instant.FromDateTimeUtc(at)));
    }

    /// <summary>The first allowed moment at or after a day and a time there; the time of day is kept from day to day.</summary>
    public Allowed On(DateOnly day, TimeOnly time, bool onWorkingDays) =>
        Settle(day.Noda + time.Noda, new Wish(onWorkingDays, IsAnyTime: false, Instant.MinValue));

    public bool IsOpen(DateTime at, bool onWorkingDays) => IsOpen(Wall(at), onWorkingDays);

    public bool IsFree(DateOnly day) => Holidays[day] != DayKind.Working;

    private Allowed Settle(LocalDateTime wall, Wish wish)
    {
        var shifts = new List<string>();
        while (true)
        {
            if (IsQuiet(wall.TimeOfDay)) (wall, _) = (AfterQuiet(wall), Note(shifts, Shifts.QuietHours));
            while (wish.OnWorkingDays && Holidays[wall.Date.Plain] is var kind && kind != DayKind.Working)
            {
                wall = wall.Date.PlusDays(1) + (wish.IsAnyTime ? Morning.Noda : wall.TimeOfDay);
                Note(shifts, kind == DayKind.Holiday ? Shifts.Holiday : Shifts.Weekend);
            }

            var at = WallClock.NotBefore(wish.Earliest, wall, _zone);
            if (!WallClock.IsInGap(wall, _zone)) return new Allowed(at.ToDateTimeUtc(), shifts);
            Note(shifts, Shifts.ClockChange);
            wall = at.InZone(_zone).LocalDateTime;
        }
    }

    private LocalDateTime AfterQuiet(LocalDateTime wall) => (wall.TimeOfDay < _to ? wall.Date : wall.Date.PlusDays(1)) + _to;

    private bool IsOpen(LocalDateTime wall, bool onWorkingDays) => !IsQuiet(wall.TimeOfDay) && !(onWorkingDays && IsFree(wall.Date.Plain));

    private bool IsQuiet(LocalTime time) => _from <= _to ? _from <= time && time < _to : time >= _from || time < _to;

    private LocalDateTime Wall(DateTime at) => Instant.FromDateTimeUtc(at).InZone(_zone).LocalDateTime;

    private static bool Note(List<string> shifts, string code)
    {
        if (!shifts.Contains(code)) shifts.Add(code);
        return true;
    }

    private readonly record struct Wish(bool OnWorkingDays, bool IsAnyTime, Instant Earliest);
}

/// <param name="At">UTC.</param>
/// <param name="Shifts">Codes of <see cref="Planning.Shifts"/>, in the order in which they moved it.</param>
public sealed record Allowed(DateTime At, IReadOnlyList<string> Shifts)
{
    /// <summary>The same moment, with something that moved it before everything else.</summary>
    internal Allowed After(string shift) => this with { Shifts = [shift, .. Shifts] };
}
