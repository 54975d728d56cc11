using System.Globalization;
using Hourglass.Outreach.Planning;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

/// <summary>Days off besides Saturdays and Sundays, and weekends that are worked (with a plus), as the calendars of these years were published.</summary>
public sealed class TheHolidaysOfACountry
{
    [Theory]
    [InlineData("RU", 2024, "01-01 01-02 01-03 01-04 01-05 01-08 02-23 03-08 +04-27 04-29 04-30 05-01 05-09 05-10 06-12 +11-02 11-04 +12-28 12-30 12-31")]
    [InlineData("RU", 2025, "01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 +11-01 11-03 11-04 12-31")]
    [InlineData("RU", 2026, "01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31")]
    [InlineData("RU", 2027, "01-01 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-03 05-10 06-14 11-04")] // by the rule alone
    [InlineData("BY", 2026, "01-01 01-02 01-07 04-21 05-01 07-03 12-25")]
    [InlineData("DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 12-25")]
    [InlineData("FR", 2025, "01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-11 12-25")]
    [InlineData("GB", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData("GB", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData("KZ", 2026, "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 08-31 10-26 12-16")]
    [InlineData("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("US", 2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")] // New Year's Day of 2022 reaches back
    [InlineData("ZZ", 2026, "")]
    public void Are_those_that_were_published(string country, int year, string days)
    {
        var calendar = Holidays.In(country);
        var found = Enumerable.Range(0, 366).Select(n => new DateOnly(year, 1, 1).AddDays(n)).Where(day => day.Year == year)
            .Where(day => calendar[day] == DayKind.Working == day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            .Select(day => (calendar[day] == DayKind.Working ? "+" : "") + day.ToString("MM-dd", CultureInfo.InvariantCulture));

        Assert.Equal(days, string.Join(' ', found));
    }

    [Theory]
    [InlineData(2024, "2024-03-31", "2024-05-05")]
    [InlineData(2025, "2025-04-20", "2025-04-20")]
    [InlineData(2026, "2026-04-05", "2026-04-12")]
    [InlineData(2027, "2027-03-28", "2027-05-02")]
    [InlineData(2038, "2038-04-25", "2038-04-25")]
    [InlineData(1954, "1954-04-18", "1954-04-25")]
    [InlineData(2021, "2021-04-04", "2021-05-02")]
    public void Follow_Easter_where_they_do(int year, string western, string orthodox) =>
        Assert.Equal((Day(western), Day(orthodox)), (Easter.Western(year), Easter.Orthodox(year)));

    [Fact]
    public void Have_Easter_on_a_Sunday_of_spring_and_the_Orthodox_never_before_the_Western()
    {
        for (var year = 1900; year <= 2300; year++)
        {
            Assert.Equal((DayOfWeek.Sunday, DayOfWeek.Sunday), (Easter.Western(year).DayOfWeek, Easter.Orthodox(year).DayOfWeek));
            Assert.InRange(Easter.Western(year), new DateOnly(year, 3, 22), new DateOnly(year, 4, 25));
            Assert.InRange(Easter.Orthodox(year), Easter.Western(year), new DateOnly(year, 5, 12));
        }
    }

    [Fact]
    public void Are_unknown_of_most_countries_and_that_is_said()
    {
        Assert.All(["BY", "DE", "FR", "GB", "KZ", "RU", "US", "ru"], country => Assert.True(Holidays.In(country).IsKnown));
        Assert.False(Holidays.In("ZZ").IsKnown);
        Assert.False(Holidays.In(null).IsKnown);
        Assert.Equal(DayKind.Weekend, Holidays.In("ZZ")[Day("2026-03-07")]);
    }

    [Fact]
    public void Exist_for_every_year_a_plan_may_reach() => Assert.All(Holidays.Countries, country =>
    {
        for (var year = 1870; year <= 2300; year++) Assert.NotEqual(DayKind.Working, Holidays.In(country)[new DateOnly(year, 12, 25).DayOfWeek == DayOfWeek.Sunday ? new DateOnly(year, 12, 25) : new DateOnly(year, 1, 1)]);
    });
}
