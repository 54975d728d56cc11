using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

/// <summary>Bought on 9 March, put on the plan on 6 April.</summary>
public sealed class ALateJoiner
{
    private static readonly DateTime Now = Moscow("2026-04-06 11:00");
    private static readonly PlaybookContent Plan = Of(Step("welcome"), Step("bonus") with { Days = 7 }, Step("support") with { Days = 14 }, Step("survey") with { Days = 21 }, Step("coaching") with { Days = 30 });

    [Fact]
    public void Skips_what_is_past_and_goes_on_from_today() => Assert.Equal("""
        welcome 2026-03-09 10:00 !late-join
        bonus 2026-03-16 10:00 !late-join
        support 2026-03-23 10:00 !late-join
        survey 2026-03-30 10:00 !late-join
        coaching 2026-04-08 10:00
        """, Calendar(LateJoin.Skip));

    [Fact]
    public void Catches_up_one_a_day_and_never_over_the_cap() => Assert.Equal("""
        welcome 2026-04-06 11:00 [late-join]
        bonus 2026-04-07 10:00 [late-join minimum-gap]
        support 2026-04-08 10:00 [late-join minimum-gap]
        survey 2026-04-13 10:00 [late-join minimum-gap cap weekend]
        coaching 2026-04-14 10:00 [minimum-gap cap weekend]
        """, Calendar(LateJoin.Compress));

    [Fact]
    public void Begins_at_the_beginning() => Assert.Equal("""
        welcome 2026-04-06 11:00 [late-join]
        bonus 2026-04-13 10:00 [late-join]
        support 2026-04-20 10:00 [late-join]
        survey 2026-04-27 10:00 [late-join]
        coaching 2026-05-06 10:00 [late-join]
        """, Calendar(LateJoin.StartNow));

    [Fact]
    public void Is_none_when_the_day_is_today_and_only_the_hour_has_passed() =>
        Assert.Equal("welcome 2026-03-09 11:00", PlanCalendar.Of(Of(Step("welcome") with { OnWorkingDays = false }), Customer.Bought("2026-03-09").Activated(Moscow("2026-03-09 11:00")), new(), Moscow("2026-03-09 11:00")).Said());

    [Fact]
    public void Is_one_of_those_asked_only_about_the_past() => Assert.Equal(Calendar(LateJoin.Skip, "2026-04-06"), Calendar(LateJoin.Compress, "2026-04-06"));

    [Theory]
    [InlineData(LateJoin.Skip), InlineData(LateJoin.Compress), InlineData(LateJoin.StartNow)]
    public void Is_never_reminded_of_a_day_that_has_passed(LateJoin late) => Assert.Equal("a 2026-03-31 10:00 !anchor-passed", PlanCalendar.Of(
        Of(Step("a") with { Anchor = TouchAnchor.ProposalValidity, Days = -3 }), Customer.With(TouchAnchor.ProposalValidity, "2026-04-03").Activated(Now, late), new(), Now).Said());

    [Theory]
    [InlineData(LateJoin.Skip, "a 2026-03-11 10:00 !late-join")]
    [InlineData(LateJoin.Compress, "a 2026-04-06 11:00 [late-join]")]
    [InlineData(LateJoin.StartNow, "a 2026-04-06 11:00 [late-join]")]
    public void May_still_be_reminded_of_a_day_to_come(LateJoin late, string said) => Assert.Equal(said, PlanCalendar.Of(
        Of(Step("a") with { Anchor = TouchAnchor.Renewal, Days = -30 }), Customer.With(TouchAnchor.Renewal, "2026-04-10").Activated(Now, late), new(), Now).Said());

    private static string Calendar(LateJoin late, string bought = "2026-03-09") => PlanCalendar.Of(Plan, Customer.Bought(bought).Activated(Now, late), new(), Now).Said();
}
