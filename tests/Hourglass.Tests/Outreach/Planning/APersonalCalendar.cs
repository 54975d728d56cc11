using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class APersonalCalendar
{
    private static readonly DateTime Now = Moscow("2026-03-02 11:00");

    [Fact]
    public void Of_the_ten_rows_after_a_purchase_says_every_date_and_why()
    {
        var calendar = PlanCalendar.Of(TenRows, Customer.Bought("2026-03-02"), new(), Now);

        Assert.Equal("""
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
            """, calendar.Said());
    }
}
