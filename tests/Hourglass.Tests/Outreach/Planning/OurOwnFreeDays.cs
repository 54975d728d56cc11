using CsCheck;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using Hourglass.Tests.Support;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class OurOwnFreeDays(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("2026-12-31", "2026-12-31")]
    [InlineData(" 31.12.2026 ;\n1.1.2027", "2026-12-31..2027-01-01")]
    [InlineData("2027-01-02..2027-01-04, 2026-12-31\n2027-01-03", "2026-12-31\n2027-01-02..2027-01-04")]
    [InlineData("", "")]
    public void Are_read_as_people_write_them(string typed, string kept) => Assert.Equal(kept, DayList.Write(DayList.Read(typed)));

    [Theory]
    [InlineData("31.02.2026", "31.02.2026")]
    [InlineData("2026-05-01, next Monday", "next Monday")]
    [InlineData("2026-05-09..2026-05-01", "2026-05-09..2026-05-01")]
    [InlineData("2026-05-01..2026-05-02..2026-05-03", "2026-05-01..2026-05-02..2026-05-03")]
    public void Are_refused_by_the_piece_that_is_no_day(string typed, string piece)
    {
        var refused = Assert.Throws<RefusedException>(() => DayList.Read(typed));
        Assert.Equal(("outreach.day", piece), (refused.Code, refused.Details.Single()));
    }

    [Fact]
    public void Have_an_end_before_the_house_has() =>
        Assert.Equal("outreach.too-many-days", Assert.Throws<RefusedException>(() => DayList.Read("1900-01-01..2900-01-01")).Code);

    [Fact]
    public void Come_back_as_they_were() =>
        Gen.Int[0, 400].Array[0, 60].Select(offsets => offsets.Distinct().Order().Select(n => new DateOnly(2026, 1, 1).AddDays(n)).ToList())
            .Holds(days => DayList.Read(DayList.Write(days)).SequenceEqual(days));

    [Fact]
    public async Task Move_what_keeps_to_working_days_once_they_are_in_the_settings()
    {
        var before = await world.Ask<OutreachRuleBook, OutreachSettings>(rules => rules.SettingsAsync(default));
        await world.As(world.Boss, () => world.Do<OutreachRuleBook>(rules => rules.SettleAsync(
            new OutreachRules(new(20, 0), new(9, 0), 3, 7, "RU", null, "#0f6674", null, null) { GapDays = 2, DaysOff = "4.3.2026", DaysWorked = "7.3.2026" }, before.Version, default)));
        var settings = await world.Ask<OutreachRuleBook, OutreachSettings>(rules => rules.SettingsAsync(default));
        var hours = new ContactHours("Europe/Moscow", null, ContactRules.Of(settings));

        Assert.Equal(Utc("2026-03-05 06:00"), hours.On(Day("2026-03-04"), new(9, 0), true).At);
        Assert.Equal(Utc("2026-03-07 06:00"), hours.On(Day("2026-03-07"), new(9, 0), true).At);
        Assert.Equal(2, ContactRules.Of(settings).GapDays);
    }
}
