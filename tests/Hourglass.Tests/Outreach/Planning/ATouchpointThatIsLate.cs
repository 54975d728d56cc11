using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

/// <summary>Meant for Tuesday 7 April, 10:00, with a grace of 24 hours.</summary>
public sealed class ATouchpointThatIsLate
{
    private static readonly DateTime LateAt = Moscow("2026-04-08 10:00");
    private static readonly ContactHours Hours = new("Europe/Moscow", "RU", new());

    [Theory]
    [InlineData(LateRule.Send, "2026-04-07 11:00", "SendNow 2026-04-07 11:00")]
    [InlineData(LateRule.Skip, "2026-04-07 11:00", "SendNow 2026-04-07 11:00")]
    [InlineData(LateRule.Reschedule, "2026-04-07 11:00", "SendNow 2026-04-07 11:00")]
    [InlineData(LateRule.Send, "2026-04-07 22:00", "Move 2026-04-08 09:00 quiet-hours")]
    [InlineData(LateRule.Skip, "2026-04-07 22:00", "Move 2026-04-08 09:00 quiet-hours")]
    [InlineData(LateRule.Skip, "2026-04-08 10:00", "SendNow 2026-04-08 10:00")]
    [InlineData(LateRule.Skip, "2026-04-08 10:01", "Skip 2026-04-08 10:01 too-late")]
    [InlineData(LateRule.Send, "2026-04-10 21:00", "Move 2026-04-13 09:00 quiet-hours weekend")]
    [InlineData(LateRule.Reschedule, "2026-04-10 09:30", "Move 2026-04-10 10:00")]
    [InlineData(LateRule.Reschedule, "2026-04-10 11:00", "Move 2026-04-13 10:00 weekend")]
    [InlineData(LateRule.Reschedule, "2026-05-17 11:00", "Move 2026-05-18 10:00")]
    public void Follows_the_rule_of_its_step(LateRule rule, string now, string expected)
    {
        var decision = LateDecision.Of(Step("a") with { Late = rule }, LateAt, Hours, Moscow(now));

        Assert.Equal(expected, string.Join(' ', [decision.Verdict.ToString(), $"{decision.At.AddHours(3):yyyy-MM-dd HH:mm}", .. decision.Shifts, .. decision.Reason is { } reason ? [reason] : Array.Empty<string>()]));
    }

    [Fact]
    public void Is_skipped_at_once_when_the_first_good_moment_is_too_late() =>
        Assert.Equal(LateVerdict.Skip, LateDecision.Of(Step("a") with { Late = LateRule.Skip }, Moscow("2026-04-07 21:00"), Hours, Moscow("2026-04-07 20:30")).Verdict);

    [Fact]
    public void Keeps_the_new_day_it_was_given()
    {
        var plan = Of(Step("a") with { Days = 1, Late = LateRule.Reschedule });
        var facts = Customer.Bought("2026-04-06").Activated(Moscow("2026-04-06 09:00"));
        var first = PlanCalendar.Of(plan, facts, new(), Moscow("2026-04-09 11:00")).Named("a");
        var promised = facts with { Earlier = new Dictionary<TouchId, EarlierTouch> { [first.Id] = new(first.MeantAt!.Value, first.At!.Value, first.LateAt!.Value, first.Shifts) } };

        Assert.Equal("a 2026-04-10 10:00 [late]", first.Said());
        Assert.Equal("a 2026-04-10 10:00 [late]", PlanCalendar.Of(plan, promised, new(), Moscow("2026-04-09 15:00")).Said());
        Assert.Equal(TurnVerdict.Happen, PlanCalendar.Turn(plan, promised, new(), new("a"), Moscow("2026-04-10 10:00").AddSeconds(3)).Verdict);
    }

    [Fact]
    public void Stays_on_the_list_of_whoever_has_to_do_it() => Assert.Equal("a 2026-04-07 10:00",
        PlanCalendar.Of(Of(Step("a") with { Kind = TouchKind.Call, Days = 1 }), Customer.Bought("2026-04-06").Activated(Moscow("2026-04-06 09:00")), new(), Moscow("2026-04-20 15:00")).Said());

    [Fact]
    public void Shares_the_days_after_an_outage_with_the_others() => Assert.Equal("""
        a 2026-04-20 15:00 [late]
        b 2026-04-21 10:00 [late minimum-gap]
        c 2026-04-22 10:00 [late minimum-gap]
        d 2026-04-27 10:00 [late minimum-gap cap weekend]
        """, PlanCalendar.Of(Of([.. "abcd".Select((key, n) => Step($"{key}") with { Days = n + 1 })]), Customer.Bought("2026-04-06").Activated(Moscow("2026-04-06 09:00")),
            new ContactRules(), Moscow("2026-04-20 15:00")).Said());

    /// <summary>Down from the hour of the first to the very hour of the third.</summary>
    [Fact]
    public void Gives_way_to_what_is_caught_up_with_at_the_very_minute_it_was_promised_for()
    {
        var plan = Of([.. "abc".Select(key => Step($"{key}") with { Days = 1, At = new(12, 0) })]);
        var played = Rehearsal.Play(plan, Customer.Bought("2026-04-06"), new(), new(Moscow("2026-04-06 09:00")), [new(Deed.WeAreDown, 1) { Days = 2 }]);

        Assert.Equal("""
            a 2026-04-09 12:00 [late]
            b 2026-04-10 12:00 [minimum-gap late]
            c 2026-04-13 12:00 [minimum-gap weekend]
            """, played.Happened.Said());
    }

    [Fact]
    public void Is_no_burst_even_when_it_was_owed() => Assert.Equal("""
        a 2026-04-20 15:00 [late]
        b 2026-04-21 10:00 [late minimum-gap]
        c 2026-04-22 10:00 [late minimum-gap]
        """, PlanCalendar.Of(Of(Step("a"), Step("b"), Step("c")), Customer.Bought("2026-04-06").Activated(Moscow("2026-04-06 09:00")), new(), Moscow("2026-04-20 15:00")).Said());

    [Fact]
    public void Is_not_late_by_the_minutes_of_a_round_of_sending() => Assert.Empty(
        PlanCalendar.Of(Of(Step("a") with { Days = 1 }), Customer.Bought("2026-04-06").Activated(Moscow("2026-04-06 09:00")), new(), Moscow("2026-04-07 10:02")).Named("a").Shifts);
}
