using Hourglass.Outreach.Planning;
using Hourglass.Team;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class LocalTimeOfACustomer
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29 01:00")] // a gap: 03:00 there
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25 00:30")] // twice: the first
    [InlineData("Europe/Moscow", "2026-03-29", "02:30", "2026-03-28 23:30")] // no change of clocks
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03 15:30")] // a gap of half an hour: 02:30
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04 14:45")] // twice, half an hour apart
    [InlineData("Antarctica/Troll", "2026-03-29", "02:30", "2026-03-29 01:00")] // a gap of two hours: 03:00
    [InlineData("Antarctica/Troll", "2026-10-25", "01:30", "2026-10-24 23:30")] // twice, two hours apart
    [InlineData("Pacific/Apia", "2011-12-30", "10:00", "2011-12-30 10:00")] // a day that did not exist: midnight of the next
    [InlineData("Africa/Casablanca", "2025-02-23", "02:30", "2025-02-23 01:30")] // Ramadan begins: twice
    [InlineData("Africa/Casablanca", "2025-04-06", "02:30", "2025-04-06 02:00")] // Ramadan is over: a gap
    [InlineData("Asia/Almaty", "2024-02-29", "23:30", "2024-02-29 17:30")] // the day before Kazakhstan moved west
    [InlineData("Asia/Almaty", "2024-03-01", "10:00", "2024-03-01 05:00")] // the day it did
    [InlineData("Asia/Kathmandu", "2026-01-01", "00:00", "2025-12-31 18:15")]
    [InlineData("Etc/GMT+5", "2026-06-01", "10:00", "2026-06-01 15:00")] // the sign is the other way round
    [InlineData("Russian Standard Time", "2026-06-01", "10:00", "2026-06-01 07:00")] // a name of Windows
    [InlineData("Europe/Kiev", "2026-06-01", "10:00", "2026-06-01 07:00")]
    public void Is_the_moment_their_clock_first_shows_it(string zone, string day, string time, string utc) =>
        Assert.Equal(Utc(utc), WallClock.At(Day(day), TimeOnly.Parse(time, null), zone));

    [Theory]
    [InlineData("Russian Standard Time", "Europe/Moscow")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Europe/Kyiv", "Europe/Kyiv")]
    [InlineData("../../etc/passwd", null)]
    [InlineData("'; DROP TABLE--", null)]
    [InlineData("UTC+3", null)]
    [InlineData("+14:00", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Has_one_name_for_a_zone(string? typed, string? name) => Assert.Equal(name, Zones.NameOf(typed));

    [Fact]
    public void Is_kept_under_the_one_name_of_its_zone()
    {
        var house = new Workspace("House", "en", "USD", Utc("2026-01-01 00:00"));
        house.Settle("House", "en", "USD", "Russian Standard Time");

        Assert.Equal("Europe/Moscow", house.TimeZone);
        Assert.Equal("workspace.time-zone", Assert.Throws<RefusedException>(() => house.Settle("House", "en", "USD", "Mars/Olympus")).Code);
        Assert.Equal("Europe/Moscow", house.TimeZone);
    }

    [Fact]
    public void Refuses_a_zone_that_is_none() =>
        Assert.Equal("workspace.time-zone", Assert.Throws<RefusedException>(() => WallClock.At(Day("2026-01-01"), new(10, 0), "Mars/Olympus")).Code);

    [Theory]
    [InlineData("Europe/Kyiv")]
    [InlineData("Europe/Amsterdam")]
    [InlineData("US/Eastern")] // Debian and others keep such old names in a package of their own
    [InlineData("Asia/Calcutta")]
    [InlineData("Etc/UTC")]
    public void Is_known_to_the_system_under_one_of_its_names(string name) =>
        Assert.Equal(WallClock.There(Utc("2026-07-01 12:00"), name), TimeZoneInfo.ConvertTimeFromUtc(Utc("2026-07-01 12:00"), Zones.OfSystem(name)));

    [Fact]
    public void Knows_every_zone_by_the_name_the_system_gives_it_too() =>
        Assert.DoesNotContain(TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id), id => id is not ("localtime" or "posixrules" or "Factory") && Zones.NameOf(id) is null);
}
