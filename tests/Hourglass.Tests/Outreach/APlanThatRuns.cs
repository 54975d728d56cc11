using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Outreach;

public sealed class APlanThatRuns(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Is_there_from_the_first_day_and_waits_for_the_purchase()
    {
        await world.PublishAsync(Plans.Welcome, Plans.Week, Plans.Call);
        var journey = await world.CustomerAsync("first");
        await world.ActivateAsync(journey.Id);

        var touches = await world.TouchesAsync(journey.Id);
        Assert.Equal(["call", "week", "welcome"], touches.Select(t => t.Step).Order());
        Assert.All(touches, touch => Assert.Equal(Touchpoint.Someday, touch.DueAt));
    }

    [Fact]
    public async Task Is_placed_by_the_purchase_and_moves_when_the_purchase_moves()
    {
        await world.PublishAsync(Plans.Week);
        var journey = await world.CustomerAsync("moves");
        await world.ActivateAsync(journey.Id);
        await world.Change(b => b.WinAsync(journey.Id, world.Today, null, "quick", default));
        var before = Assert.Single(await world.TouchesAsync(journey.Id)).DueAt;

        await world.Change(b => b.MoveAsync(journey.Id, Stage.Define, "not yet", null, default));
        Assert.Equal(Touchpoint.Someday, Assert.Single(await world.TouchesAsync(journey.Id)).DueAt);

        world.Clock.Advance(TimeSpan.FromDays(2));
        await world.Change(b => b.WinAsync(journey.Id, world.Today, null, "now", default));
        Assert.Equal(before.AddDays(2), Assert.Single(await world.TouchesAsync(journey.Id)).DueAt);
    }

    [Fact]
    public async Task Is_called_off_when_the_journey_ends()
    {
        await world.PublishAsync(Plans.Welcome, Plans.Week);
        var journey = await world.CustomerAsync("ends");
        await world.ActivateAsync(journey.Id);
        await world.Change(b => b.EndAsync(journey.Id, new Farewell(Ending.BuyersNo, "no need"), default));

        Assert.All(await world.TouchesAsync(journey.Id), touch => Assert.Equal((TouchState.Cancelled, "journey-ended"), (touch.State, touch.Reason)));
    }

    [Fact]
    public async Task Keeps_what_was_chosen_and_taken_out_for_this_customer_alone()
    {
        await world.PublishAsync(Plans.Welcome, Plans.Week, Plans.Call);
        var journey = await world.CustomerAsync("own");
        await world.ActivateAsync(journey.Id);
        await world.Change(b => b.WinAsync(journey.Id, world.Today, null, "quick", default));
        var touches = await world.TouchesAsync(journey.Id);
        var chosen = world.Now.Date.AddDays(10).AddHours(11);

        await world.Do<PlanBook>(b => b.ChooseAsync(touches.Single(t => t.Step == "week").Id, DateTime.SpecifyKind(chosen, DateTimeKind.Utc), default));
        await world.Do<PlanBook>(b => b.RemoveAsync(touches.Single(t => t.Step == "call").Id, default));
        await world.Do<PlanBook>(b => b.SettleAsync(journey.Id, new PlanDetails(Zone: "Europe/Moscow"), default));

        var now = await world.TouchesAsync(journey.Id);
        Assert.Equal(chosen, now.Single(t => t.Step == "week").DueAt);
        Assert.True(now.Single(t => t.Step == "call").IsRemoved);
    }

    [Fact]
    public async Task Keeps_the_customers_zone_under_its_one_name()
    {
        await world.PublishAsync(Plans.Welcome);
        var journey = await world.CustomerAsync("zone");
        await world.ActivateAsync(journey.Id);

        await world.Do<PlanBook>(b => b.SettleAsync(journey.Id, new PlanDetails(Zone: "W. Europe Standard Time"), default));

        Assert.Equal("Europe/Berlin", await ZoneAsync(journey.Id));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.Do<PlanBook>(b => b.SettleAsync(journey.Id, new PlanDetails(Zone: "Mars/Olympus"), default)));
        Assert.Equal("workspace.time-zone", refused.Code);
        await world.Do<PlanBook>(b => b.SettleAsync(journey.Id, new PlanDetails(), default));
        Assert.Null(await ZoneAsync(journey.Id));
    }

    private Task<string?> ZoneAsync(Guid journey) => world.Ask<PlanBook, string?>(async b => (await b.OutlookAsync(journey, default))!.Plan.Zone);

    [Fact]
    public async Task Keeps_the_closing_routine_whatever_is_taken_out()
    {
        await world.PublishAsync(Plans.Welcome, Plans.Call with { IsLocked = true });
        var journey = await world.CustomerAsync("locked");
        await world.ActivateAsync(journey.Id);
        var call = (await world.TouchesAsync(journey.Id)).Single(t => t.Step == "call");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.Do<PlanBook>(b => b.RemoveAsync(call.Id, default)));
        Assert.Equal("touch.locked", refused.Code);
    }

    [Fact]
    public async Task Skips_a_step_whose_condition_does_not_hold_and_takes_the_other_way()
    {
        var help = Plans.Call with { Key = "help" };
        await world.PublishAsync(Plans.Week with { Only = [new TouchCondition(TouchFact.Struggling, null, false)], Otherwise = "help" }, help);
        var journey = await world.CustomerAsync("branch");
        await world.ActivateAsync(journey.Id);
        await world.Change(b => b.WinAsync(journey.Id, world.Today, null, "quick", default));

        await world.Do<PlanBook>(b => b.SignAsync(journey.Id, TouchFact.Struggling, null, true, default));

        var waiting = (await world.TouchesAsync(journey.Id)).Where(t => t.IsWaiting).ToList();
        Assert.Contains(waiting, t => t.Step == "help" && t.DueAt != Touchpoint.Someday);
    }

    [Fact]
    public async Task Stays_on_its_edition_until_it_is_moved()
    {
        await world.PublishAsync(Plans.Welcome);
        var journey = await world.CustomerAsync("edition");
        await world.ActivateAsync(journey.Id);
        await world.PublishAsync(Plans.Welcome, Plans.Week);
        Assert.Single(await world.TouchesAsync(journey.Id));

        var newest = await world.Ask<Playbooks, Playbook>(p => p.OneAsync(null, default));
        await world.Do<PlanBook>(b => b.MoveToEditionAsync(journey.Id, newest.Published, default));
        Assert.Equal(2, (await world.TouchesAsync(journey.Id)).Count);
    }

    [Fact]
    public async Task Shows_its_calendar_before_anything_is_activated()
    {
        await world.PublishAsync(Plans.Welcome, Plans.Week);
        var journey = await world.CustomerAsync("before");
        await world.Change(b => b.WinAsync(journey.Id, world.Today, null, "quick", default));

        var calendar = await world.Ask<PlanBook, IReadOnlyList<PlannedTouch>>(async b => await b.CalendarAsync((await b.OutlookAsync(journey.Id, default))!, default));

        Assert.Equal(["welcome", "week"], calendar.Select(line => line.Step));
        Assert.All(calendar, line => Assert.NotNull(line.At));
        Assert.Empty(await world.TouchesAsync(journey.Id));
    }

    [Fact]
    public async Task Takes_no_moment_that_has_passed_for_a_touchpoint()
    {
        await world.PublishAsync(Plans.Week);
        var journey = await world.CustomerAsync("passed");
        await world.ActivateAsync(journey.Id);
        var before = Assert.Single(await world.TouchesAsync(journey.Id));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => world.Do<PlanBook>(b => b.ChooseAsync(before.Id, world.Now.AddMinutes(-1), default)));

        Assert.Equal(("touch.moment-passed", before.DueAt), (refused.Code, Assert.Single(await world.TouchesAsync(journey.Id)).DueAt));
    }
}
