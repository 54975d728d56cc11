using CsCheck;
using Hourglass.Outreach.Planning;
using Hourglass.Tests.Support;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class TheHoursOfContact
{
    private static readonly ContactRules Usual = new();

    [Theory]
    [InlineData("2026-03-03 12:00", "2026-03-03 12:00", "")]
    [InlineData("2026-03-03 08:59", "2026-03-03 09:00", "quiet-hours")]
    [InlineData("2026-03-03 19:59", "2026-03-03 19:59", "")]
    [InlineData("2026-03-03 20:00", "2026-03-04 09:00", "quiet-hours")]
    [InlineData("2026-03-06 21:00", "2026-03-10 09:00", "quiet-hours weekend holiday")] // Friday night; Monday is 8 March's day off
    [InlineData("2026-03-08 12:00", "2026-03-10 09:00", "holiday")]
    [InlineData("2025-12-31 12:00", "2026-01-12 09:00", "holiday weekend")] // the whole New Year's rest of Russia
    public void Move_now_to_the_next_moment_that_is_allowed(string now, string allowed, string shifts)
    {
        var next = new ContactHours("Europe/Moscow", "RU", Usual).Next(Moscow(now), true);

        Assert.Equal((Moscow(allowed), shifts), (next.At, string.Join(' ', next.Shifts)));
    }

    [Theory]
    [InlineData("2026-03-07", "10:00", true, "2026-03-10 10:00", "weekend holiday")]
    [InlineData("2026-03-07", "10:00", false, "2026-03-07 10:00", "")]
    [InlineData("2026-03-07", "21:00", true, "2026-03-10 09:00", "quiet-hours holiday")]
    [InlineData("2026-12-31", "10:00", true, "2027-01-11 10:00", "holiday weekend")]
    public void Keep_the_time_of_day_from_day_to_day(string day, string time, bool working, string allowed, string shifts)
    {
        var next = new ContactHours("Europe/Moscow", "RU", Usual).On(Day(day), TimeOnly.Parse(time, null), working);

        Assert.Equal((Moscow(allowed), shifts), (next.At, string.Join(' ', next.Shifts)));
    }

    [Fact]
    public void Say_that_the_clock_was_changed()
    {
        var next = new ContactHours("Europe/Berlin", "DE", Free).On(Day("2026-03-29"), new(2, 30), false);

        Assert.Equal((Utc("2026-03-29 01:00"), "clock-change"), (next.At, Assert.Single(next.Shifts)));
    }

    [Theory]
    [InlineData("2026-11-01 05:40", "2026-11-01 06:00")] // 1:40 is quiet; the clock goes back, and 1:00 is not
    [InlineData("2026-11-01 06:10", "2026-11-01 06:10")]
    [InlineData("2026-11-01 06:40", "2026-11-01 08:30")] // 1:40 for the second time
    public void Are_what_the_clock_on_the_wall_shows(string now, string allowed) =>
        Assert.Equal(Utc(allowed), new ContactHours("America/New_York", null, Usual with { QuietFrom = new(1, 30), QuietTo = new(3, 30) }).Next(Utc(now), false).At);

    [Fact]
    public void Have_no_quiet_hour_when_they_begin_and_end_at_once()
    {
        var hours = new ContactHours("Europe/Moscow", "RU", Usual with { QuietFrom = new(22, 0), QuietTo = new(22, 0) });

        Assert.True(hours.IsOpen(Moscow("2026-03-03 22:00"), true));
        Assert.Equal(TimeOnly.MinValue, hours.Morning);
    }

    [Fact]
    public void Take_the_workspaces_country_where_the_customer_has_none()
    {
        Assert.True(new ContactHours("Europe/Berlin", null, Usual with { Country = "DE" }).IsFree(Day("2025-10-03")));
        Assert.False(new ContactHours("Europe/Berlin", "RU", Usual with { Country = "DE" }).IsFree(Day("2025-10-03")));
    }

    [Fact]
    public void Count_days_off_and_days_worked_of_the_workspace()
    {
        var rules = Usual with { DaysOff = new HashSet<DateOnly> { Day("2026-03-04") }, DaysWorked = new HashSet<DateOnly> { Day("2026-03-07"), Day("2026-03-09") } };
        var hours = new ContactHours("Europe/Moscow", "RU", rules);

        Assert.True(hours.IsFree(Day("2026-03-04")));
        Assert.False(hours.IsFree(Day("2026-03-07")));
        Assert.False(hours.IsFree(Day("2026-03-09")));
    }

    [Fact]
    public void Never_send_back_in_time_nor_into_quiet_hours_nor_let_an_earlier_one_overtake()
    {
        var zones = Zones.Names.Order().ToArray();
        Gen.Select(Gen.Int[0, zones.Length - 1], Gen.Int[0, 6_000_000], Gen.Int[0, 95], Gen.Int[0, 95], Gen.Bool).Holds((number, minute, from, to, working) =>
        {
            var hours = new ContactHours(zones[number], "RU", Usual with { QuietFrom = TimeOnly.MinValue.AddMinutes(15 * from), QuietTo = TimeOnly.MinValue.AddMinutes(15 * to) });
            var now = Utc("2024-01-01 00:00").AddMinutes(minute);
            var next = hours.Next(now, working);
            return next.At >= now && hours.IsOpen(next.At, working) && hours.Next(next.At, working).At == next.At
                && hours.Next(now.AddMinutes(20), working).At >= next.At && next.At == now == (next.Shifts.Count == 0);
        }, 20_000);
    }
}
