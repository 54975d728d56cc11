using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class APersonalCalendar
{
    private static readonly DateTime Now = Moscow("2026-03-02 11:00");

    [Fact]
    public void Of_the_ten_rows_after_a_purchase_says_every_date_and_why() => Assert.Equal("""
        welcome 2026-03-02 11:00
        welcome#1 2026-03-03 09:00
        welcome#2 2026-03-05 09:00
        bonus 2026-03-10 10:00 [holiday]
        support 2026-03-16 10:00
        coaching 2026-04-01 10:00
        progress 2026-05-04 10:00 [holiday weekend]
        other 2026-06-01 10:00 [weekend]
        updates 2026-08-31 10:00 [weekend] !if-in-customer-programme?
        seminar waits:StageEntry
        stories waits:StageEntry
        stories#1 waits:StageEntry
        stories#2 waits:StageEntry
        trial waits:StageEntry !if-watched?
        """, Calendar(TenRows, Customer.Bought("2026-03-02")));

    [Theory]
    [InlineData(TouchAnchor.Purchase), InlineData(TouchAnchor.ServiceStart), InlineData(TouchAnchor.Delivery), InlineData(TouchAnchor.ProposalValidity), InlineData(TouchAnchor.Renewal)]
    public void Counts_from_the_anchor_and_moves_with_it(TouchAnchor anchor)
    {
        var plan = Of(Step("a") with { Anchor = anchor, Days = 7 });

        Assert.Equal("a 2026-03-17 10:00", Calendar(plan, Customer.With(anchor, "2026-03-10")));
        Assert.Equal("a 2026-03-20 10:00", Calendar(plan, Customer.With(anchor, "2026-03-13")));
        Assert.Equal($"a waits:{anchor}", Calendar(plan, Customer));
        Assert.Equal($"a waits:{anchor}", Calendar(plan, Customer.With(anchor, "0001-01-01")));
    }

    [Fact]
    public void Counts_from_the_entry_into_a_stage_and_from_a_field()
    {
        var entered = Customer with { Entered = new Dictionary<Stage, DateTime> { [Stage.Define] = Moscow("2026-03-03 15:30") }, Fields = new Dictionary<string, DateOnly> { ["birthday"] = Day("2026-03-12") } };

        Assert.Equal("""
            at-once 2026-03-03 15:30
            next-day 2026-03-04 15:30
            field 2026-03-12 10:00
            """, Calendar(Of(
                Step("at-once") with { Anchor = TouchAnchor.StageEntry, Stage = Stage.Define, At = null },
                Step("next-day") with { Anchor = TouchAnchor.StageEntry, Stage = Stage.Define, At = null, Days = 1 },
                Step("field") with { Anchor = TouchAnchor.DateField, Field = "birthday" }), entered));
    }

    [Theory]
    [InlineData("2024-02-29", 365, "2025-02-28 10:00")]
    [InlineData("2026-01-31", 28, "2026-02-28 10:00")]
    [InlineData("2026-12-31", 1, "2027-01-01 10:00")]
    [InlineData("2028-02-28", 1, "2028-02-29 10:00")]
    public void Counts_plain_days_over_leap_days_and_ends_of_years(string anchor, int days, string at) =>
        Assert.Equal(Moscow(at), Assert.Single(PlanCalendar.Of(Of(Step("a") with { Days = days, OnWorkingDays = false }), Customer.Bought(anchor).Activated(Moscow("2024-01-01 00:00")), Free, Moscow("2024-01-01 00:00"))).At);

    [Fact]
    public void Reminds_on_the_working_day_before_so_that_it_still_comes_before() => Assert.Equal(
        "a 2026-03-06 10:00 [holiday]",
        Calendar(Of(Step("a") with { Anchor = TouchAnchor.ProposalValidity, Days = -1 }), Customer.With(TouchAnchor.ProposalValidity, "2026-03-10")));

    [Fact]
    public void Reminds_of_nothing_that_has_passed()
    {
        var plan = Of(Step("a") with { Anchor = TouchAnchor.ProposalValidity, Days = -3 });

        Assert.Equal("a 2026-02-24 10:00 !anchor-passed", Calendar(plan, Customer.With(TouchAnchor.ProposalValidity, "2026-02-27")));
        Assert.Equal("a 2026-03-04 10:00 !anchor-passed", PlanCalendar.Of(plan, Customer.With(TouchAnchor.ProposalValidity, "2026-03-07").Activated(Now), new(), Moscow("2026-03-12 12:00")).Said());
    }

    [Fact]
    public void Keeps_what_a_person_chose_but_not_in_quiet_hours()
    {
        var facts = Customer.Bought("2026-03-02") with { Chosen = new Dictionary<TouchId, DateTime> { [new("a")] = Moscow("2026-03-08 15:00"), [new("b")] = Moscow("2026-03-08 23:00") } };

        Assert.Equal("""
            a 2026-03-08 15:00 [chosen]
            b 2026-03-09 09:00 [chosen quiet-hours]
            """, Calendar(Of(Step("a") with { Days = 3 }, Step("b") with { Days = 3 }), facts));
    }

    [Fact]
    public void Leaves_out_what_was_removed_but_not_what_is_locked() => Assert.Equal("""
        a 2026-03-03 10:00 !removed
        locked 2026-03-04 10:00
        own 2026-03-05 10:00
        """, Calendar(Of(Step("a") with { Days = 1 }, Step("locked") with { Days = 2, IsLocked = true }),
            Customer.Bought("2026-03-02") with { Removed = new HashSet<string> { "a", "locked" }, Added = [Step("own") with { Days = 3 }] }));

    [Fact]
    public void Plans_nothing_again_that_has_ended() => Assert.Equal("series#2 2026-03-11 10:00", Calendar(
        Of(Step("done") with { Days = 1 }, Step("series") with { Kind = TouchKind.Series, Days = 2, Series = [Letter(3), Letter(4)] }),
        Customer.Bought("2026-03-02") with { Ended = [new(new("done")), new(new("series")), new(new("series", 1), "too-late")] }));

    [Fact]
    public void Says_that_an_anchor_moved_it_and_goes_on_saying_so()
    {
        var plan = Of(Step("a") with { Days = 7 });
        var before = PlanCalendar.Of(plan, Customer.Bought("2026-03-02"), new(), Now).Named("a");
        var moved = Customer.Bought("2026-03-04") with { Earlier = Promised(before) };
        var after = PlanCalendar.Of(plan, moved, new(), Now).Named("a");

        Assert.Equal("a 2026-03-11 10:00 [anchor-moved]", after.Said());
        Assert.Equal("a 2026-03-11 10:00 [anchor-moved]", Calendar(plan, moved with { Earlier = Promised(after) }));
    }

    [Fact]
    public void Follows_the_customer_into_another_zone() => Assert.Equal(Utc("2026-03-03 00:00"),
        PlanCalendar.Of(Of(Step("a") with { Days = 1 }), Customer.Bought("2026-03-02") with { Zone = "Asia/Vladivostok" }, new(), Moscow("2026-03-02 01:00")).Named("a").At);

    private static Dictionary<TouchId, EarlierTouch> Promised(PlannedTouch touch) => new() { [touch.Id] = new(touch.MeantAt!.Value, touch.At!.Value, touch.LateAt!.Value, touch.Shifts) };

    private static string Calendar(PlaybookContent content, PlanFacts facts) => PlanCalendar.Of(content, facts, new(), Now).Said();
}
