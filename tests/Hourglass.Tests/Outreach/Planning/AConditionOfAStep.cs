using Hourglass.Method;
using Hourglass.Outreach.Planning;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class AConditionOfAStep
{
    private static readonly DateTime Now = Moscow("2026-04-06 10:00");
    private static readonly TouchPlan Service = Step("a") with { Days = 0 };
    private static readonly TouchPlan Advertising = Service with { Purpose = TouchPurpose.Advertising };
    private static readonly PlanFacts Bought = Customer.Bought("2026-04-06").Activated(Now);

    [Fact]
    public void Must_hold_for_the_step_it_names()
    {
        var step = Service with { Only = [new(TouchFact.Watched, "video")] };

        Assert.Equal("if-watched", Conditions.Against(step, Customer));
        Assert.Equal("if-watched", Conditions.Against(step, Customer.Signed(TouchFact.Watched, "other")));
        Assert.Null(Conditions.Against(step, Customer.Signed(TouchFact.Watched, "video")));
    }

    [Fact]
    public void Must_hold_all_together()
    {
        var step = Service with { Only = [new(TouchFact.Watched), new(TouchFact.Struggling, null, false)] };

        Assert.Null(Conditions.Against(step, Customer.Signed(TouchFact.Watched, "any")));
        Assert.Equal("unless-struggling", Conditions.Against(step, Customer.Signed(TouchFact.Watched, "any").Signed(TouchFact.Struggling)));
    }

    [Fact]
    public void Of_advertising_is_consent_and_peace()
    {
        Assert.Null(Conditions.Against(Advertising, Customer));
        Assert.Equal("no-consent", Conditions.Against(Advertising, Customer with { HasAgreedToAdvertising = false }));
        Assert.Equal("advertising-stopped", Conditions.Against(Advertising, Customer with { IsAdvertisingStopped = true }));
        Assert.Equal("at-risk", Conditions.Against(Advertising, Customer.Signed(TouchFact.AtRisk)));
        Assert.Equal("recovery-open", Conditions.Against(Advertising, Customer.Signed(TouchFact.RecoveryOpen)));
        Assert.Equal("opted-out", Conditions.Against(Advertising with { Kind = TouchKind.Call }, Customer with { IsStopped = true }));
    }

    [Fact]
    public void Of_service_is_that_letters_are_welcome()
    {
        var troubled = Customer.Signed(TouchFact.AtRisk).Signed(TouchFact.RecoveryOpen) with { HasAgreedToAdvertising = false, IsAdvertisingStopped = true };

        Assert.Null(Conditions.Against(Service, troubled));
        Assert.Equal("opted-out", Conditions.Against(Service, troubled with { IsStopped = true }));
        Assert.Null(Conditions.Against(Service with { Kind = TouchKind.Call }, troubled with { IsStopped = true }));
    }

    [Fact]
    public void Of_a_gathering_of_the_selected_is_to_be_one_of_them()
    {
        var gathering = Service with { Kind = TouchKind.Event, Event = new("Group", OnlySelected: true) };

        Assert.Equal("if-in-customer-programme", Conditions.Against(gathering, Customer));
        Assert.Null(Conditions.Against(gathering, Customer.Signed(TouchFact.InCustomerProgramme)));
        Assert.Null(Conditions.Against(gathering with { Event = new("All", OnlySelected: false) }, Customer));
    }

    [Fact]
    public void Hands_its_place_to_the_branch_when_its_moment_comes()
    {
        var plan = Of(Service with { Only = [new(TouchFact.Struggling, null, false)], Otherwise = "help" }, Step("help") with { Kind = TouchKind.Call, Days = 99 });
        var struggling = Bought.Signed(TouchFact.Struggling);

        Assert.Equal("a 2026-04-06 10:00", PlanCalendar.Of(plan, Bought, new(), Now).Said());
        Assert.Equal("a 2026-04-06 10:00 !unless-struggling?\nhelp 2026-04-06 10:00 [instead]", PlanCalendar.Of(plan, struggling, new(), Now).Said());

        var turn = PlanCalendar.Turn(plan, struggling, new(), new("a"), Now);
        Assert.Equal((TurnVerdict.Skip, "unless-struggling", "help"), (turn.Verdict, turn.Touch!.Skip, turn.Instead!.Step));

        var ended = struggling with { Ended = [new(new("a"), "unless-struggling")] };
        Assert.Equal("help 2026-04-06 10:00 [instead]", PlanCalendar.Of(plan, ended, new(), Now).Said());
        Assert.Empty(PlanCalendar.Of(plan, ended with { Ended = [.. ended.Ended, new(new("help"))] }, new(), Now));
        Assert.Empty(PlanCalendar.Of(plan, struggling with { Ended = [new(new("a"))] }, new(), Now));
    }

    [Fact]
    public void May_be_handed_on_but_not_round_in_circles()
    {
        var never = new TouchCondition(TouchFact.Attended);
        var plan = Of(Service with { Only = [never], Otherwise = "b" }, Step("b") with { Only = [never], Otherwise = "c" }, Step("c") with { Otherwise = "b", Only = [never] });

        Assert.Equal(["a", "b", "c"], PlanCalendar.Of(plan, Bought, new(), Now).Select(touch => touch.Step));
    }

    [Fact]
    public void Is_asked_when_its_turn_has_come()
    {
        var plan = Of(Service, Service with { Key = "later", Days = 3 });

        Assert.Equal(TurnVerdict.Happen, PlanCalendar.Turn(plan, Bought, new(), new("a"), Now).Verdict);
        Assert.Equal(TurnVerdict.Wait, PlanCalendar.Turn(plan, Bought, new(), new("later"), Now).Verdict);
        Assert.Equal(TurnVerdict.Gone, PlanCalendar.Turn(plan, Bought, new(), new("other"), Now).Verdict);
        Assert.Equal(TurnVerdict.Gone, PlanCalendar.Turn(plan, Bought with { Ended = [new(new("a"))] }, new(), new("a"), Now).Verdict);
        Assert.Equal((TurnVerdict.Skip, "opted-out"), PlanCalendar.Turn(plan, Bought with { IsStopped = true }, new(), new("a"), Now) is var turn ? (turn.Verdict, turn.Touch!.Skip) : default);
        Assert.Equal((TurnVerdict.Skip, "removed"), PlanCalendar.Turn(plan, Bought with { Removed = new HashSet<string> { "later" } }, new(), new("later"), Now) is var gone ? (gone.Verdict, gone.Touch!.Skip) : default);
    }
}
