using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class TheCapOverAllChannels
{
    private static readonly DateTime Now = Moscow("2026-04-06 08:00"); // a Monday; four weeks without a holiday
    private static readonly PlanFacts Bought = Customer.Bought("2026-04-06");

    [Fact]
    public void Moves_the_fourth_touch_of_a_week_into_the_next() => Assert.Equal("""
        a 2026-04-07 10:00
        b 2026-04-08 10:00
        c 2026-04-09 10:00
        d 2026-04-14 10:00 [cap weekend]
        """, Calendar(Bought, After("a", 1), After("b", 2), After("c", 3) with { Kind = TouchKind.Call }, After("d", 4)));

    [Fact]
    public void Counts_real_conversations() => Assert.Equal("a 2026-04-13 10:00 [cap weekend]",
        Calendar(Bought with { Contacts = [Moscow("2026-04-05 12:00"), Moscow("2026-04-05 17:00"), Moscow("2026-04-06 07:00")] }, After("a", 1)));

    [Fact]
    public void Gives_each_day_one_touch() => Assert.Equal("""
        a 2026-04-07 10:00
        b 2026-04-08 10:00 [minimum-gap]
        """, Calendar(Bought, After("a", 1), After("b", 1)));

    [Fact]
    public void Never_drops_nor_moves_the_service_that_is_owed_that_day() => Assert.Equal("""
        page 2026-04-06 09:00
        letter 2026-04-06 10:00
        receipt 2026-04-06 10:00
        later 2026-04-13 10:00 [cap weekend]
        """, Calendar(Bought with { Contacts = [Moscow("2026-04-05 12:00"), Moscow("2026-04-05 13:00"), Moscow("2026-04-05 14:00")] },
            Step("page") with { Kind = TouchKind.Page, At = null }, Step("letter"), Step("receipt"), After("later", 1)));

    [Fact]
    public void Lets_advertising_yield_to_service_that_comes_later() => Assert.Equal("""
        a 2026-04-08 10:00
        b 2026-04-09 10:00
        c 2026-04-10 10:00
        ad 2026-04-15 10:00 [cap minimum-gap weekend]
        """, Calendar(Bought, After("ad", 1) with { Purpose = TouchPurpose.Advertising }, After("a", 2), After("b", 3), After("c", 4)));

    [Fact]
    public void Leaves_advertising_out_when_two_months_have_no_room()
    {
        var service = Enumerable.Range(1, 90).Select(day => After($"s{day}", day)).Append(After("ad", 1) with { Purpose = TouchPurpose.Advertising });

        Assert.Equal("ad 2026-04-07 10:00 !no-room", PlanCalendar.Of(Of([.. service]), Bought, new ContactRules { CapTouches = 0 }, Now).Named("ad").Said());
    }

    [Fact]
    public void Does_not_count_tasks_of_ours_nor_what_will_not_happen() => Assert.Equal("""
        a 2026-04-07 10:00
        doubtful 2026-04-07 10:00 !if-struggling?
        task 2026-04-07 10:00
        """, string.Join('\n', Calendar(Bought, After("doubtful", 1) with { Only = [new(TouchFact.Struggling)] }, After("task", 1) with { Kind = TouchKind.Task }, After("a", 1)).Split('\n').Order(StringComparer.Ordinal)));

    [Fact]
    public void Is_no_limit_when_it_is_none() => Assert.Equal(8, PlanCalendar.Of(Of([.. Enumerable.Range(1, 8).Select(n => After($"s{n}", 1))]), Bought, Free, Now).Count(touch => touch.At == Moscow("2026-04-07 10:00")));

    private static TouchPlan After(string key, int days) => Step(key) with { Days = days };

    private static string Calendar(PlanFacts facts, params TouchPlan[] steps) => PlanCalendar.Of(Of(steps), facts, new(), Now).Said();
}
