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
    public TimeOnly Morning => Waking(TimeOnly.MinValue);

    /// <summary>A time of day on the same day that is not quiet: itself, or the end of the quiet hours.</summary>
    internal TimeOnly Waking(TimeOnly time) => IsQuiet(time.Noda) ? TimeOnly.FromTimeSpan(new TimeSpan(_to.TickOfDay)) : time;

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

    internal string WhyFree(DateOnly day) => Holidays[day] == DayKind.Holiday ? Shifts.Holiday : Shifts.Weekend;

    private Allowed Settle(LocalDateTime wall, Wish wish)
    {
        var (shifts, at) = (new List<string>(), WallClock.NotBefore(wish.Earliest, wall, _zone));
        while (true)
        {
            var there = Wall(at);
            if (IsQuiet(there.TimeOfDay))
            {
                at = AfterQuiet(at, there);
                wall = Wall(at);
                shifts.Add(Shifts.QuietHours);
            }
            else if (wish.OnWorkingDays && IsFree(there.Date.Plain))
            {
                shifts.Add(WhyFree(there.Date.Plain));
                wall = there.Date.PlusDays(1) + (wish.IsAnyTime ? Morning.Noda : wall.TimeOfDay);
                at = WallClock.At(wall, _zone);
            }
            else
            {
                if (there != wall) shifts.Add(Shifts.ClockChange);
                return new Allowed(at.ToDateTimeUtc(), [.. shifts.Distinct()]);
            }
        }
    }

    /// <summary>The next moment at which the clock on the wall shows an hour that is not quiet: a clock set back may bring one before the quiet hours end.</summary>
    private Instant AfterQuiet(Instant at, LocalDateTime there)
    {
        var end = WallClock.NotBefore(at, (there.TimeOfDay < _to ? there.Date : there.Date.PlusDays(1)) + _to, _zone);
        var change = _zone.GetZoneInterval(at);
        return change.HasEnd && change.End < end && !IsQuiet(Wall(change.End).TimeOfDay) ? change.End : end;
    }

    private bool IsOpen(LocalDateTime wall, bool onWorkingDays) => !IsQuiet(wall.TimeOfDay) && !(onWorkingDays && IsFree(wall.Date.Plain));

    private bool IsQuiet(LocalTime time) => _from <= _to ? _from <= time && time < _to : time >= _from || time < _to;

    private LocalDateTime Wall(DateTime at) => Wall(Instant.FromDateTimeUtc(at));

    private LocalDateTime Wall(Instant at) => at.InZone(_zone).LocalDateTime;

    private readonly record struct Wish(bool OnWorkingDays, bool IsAnyTime, Instant Earliest);
}

/// <param name="At">UTC.</param>
/// <param name="Shifts">Codes of <see cref="Planning.Shifts"/>, in the order in which they moved it.</param>
public sealed record Allowed(DateTime At, IReadOnlyList<string> Shifts)
{
    /// <summary>The same moment, with something that moved it before everything else.</summary>
    internal Allowed After(string shift) => this with { Shifts = [shift, .. Shifts] };
}
