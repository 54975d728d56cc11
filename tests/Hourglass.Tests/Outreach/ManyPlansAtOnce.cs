using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Tests.Support;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach;

public sealed class ManyPlansAtOnce(World world) : IClassFixture<World>
{
    private static readonly TouchPlan Advert = Plans.Week with { Key = "advert", Days = 9, Purpose = TouchPurpose.Advertising };

    [Theory]
    [InlineData(LateJoin.Skip), InlineData(LateJoin.Compress), InlineData(LateJoin.StartNow)]
    public async Task Are_each_what_a_plan_started_alone_would_be(LateJoin late)
    {
        var (alone, together) = (await CustomersAsync($"alone{late}", 4), await CustomersAsync($"together{late}", 4));
        foreach (var journey in alone) await world.ActivateAsync(journey, late);

        var launch = await LaunchAsync(late);

        Assert.Equal((LaunchState.Done, true), (launch.State, launch.Started >= together.Count));
        for (var i = 0; i < alone.Count; i++) Assert.Equal(await ShapeAsync(alone[i]), await ShapeAsync(together[i]));
    }

    [Fact]
    public async Task Leave_alone_whose_plan_runs_or_was_paused_and_whoever_has_left()
    {
        var journeys = await CustomersAsync("left", 4);
        await world.ActivateAsync(journeys[0]);
        await world.ActivateAsync(journeys[1]);
        await world.Do<PlanBook>(b => b.PauseAsync(journeys[1], default));
        await world.Change(b => b.EndAsync(journeys[2], new Farewell(Ending.OurNo, "Not for us"), default));

        await LaunchAsync(LateJoin.Skip);

        var states = await world.Ask<HourglassDb, Dictionary<Guid, PlanState>>(db => db.JourneyPlans.Where(p => journeys.Contains(p.JourneyId)).ToDictionaryAsync(p => p.JourneyId, p => p.State));
        Assert.Equal([PlanState.Active, PlanState.Paused, PlanState.Stopped, PlanState.Active], journeys.Select(id => states[id]));
        Assert.Equal(4, (await world.TouchesAsync(journeys[3])).Count);
    }

    [Fact]
    public async Task Start_although_the_database_keeps_moments_less_exactly_than_the_clock_tells_them()
    {
        world.Clock.Advance(TimeSpan.FromTicks(1));
        var journey = (await CustomersAsync("ticks", 1)).Single();

        var launch = await LaunchAsync(LateJoin.Skip);

        Assert.Equal(LaunchState.Done, launch.State);
        Assert.NotEmpty(await world.TouchesAsync(journey));
    }

    [Fact]
    public async Task Take_over_what_the_journey_knows_by_now()
    {
        var journey = (await CustomersAsync("moved", 1)).Single();
        await world.Do<HourglassDb>(db => db.Journeys.Where(j => j.Id == journey).ExecuteUpdateAsync(set => set.SetProperty(j => j.PurchasedOn, world.Today)));

        var launch = await LaunchAsync(LateJoin.Skip);

        Assert.Equal(LaunchState.Done, launch.State);
        Assert.Contains(await world.TouchesAsync(journey), touch => touch.DueAt != Touchpoint.Someday);
    }

    [Fact]
    public async Task Cost_the_same_number_of_commands_for_one_customer_and_for_many()
    {
        await CustomersAsync("few", 1);
        var few = await SqlCommands.Of(() => LaunchAsync(LateJoin.Skip));
        await CustomersAsync("many", 25);
        var many = await SqlCommands.Of(() => LaunchAsync(LateJoin.Skip));

        Assert.InRange(many.Count, few.Count - 2, few.Count + 2);
    }

    [Fact]
    public Task Can_be_stopped_before_they_begin_and_only_once_at_a_time() => world.As(world.Boss, async () =>
    {
        var journeys = await CustomersAsync("stopped", 2);
        var playbook = await PlaybookAsync();
        var launch = await world.Ask<PlanLaunches, PlanLaunch>(l => l.BeginAsync(playbook, LateJoin.Skip, default));
        Assert.Equal("launch.running", (await Assert.ThrowsAsync<RefusedException>(() => world.Do<PlanLaunches>(l => l.BeginAsync(playbook, LateJoin.Skip, default)))).Code);

        await world.Do<PlanLaunches>(l => l.CancelAsync(launch.Id, default));
        await world.Service<LongWorkRunner>().RunNextAsync(default, launch.Id);

        Assert.Equal(LaunchState.Cancelled, (await world.Ask<PlanLaunches, PlanLaunch>(l => l.OneAsync(launch.Id, default))).State);
        foreach (var journey in journeys) Assert.Empty(await world.TouchesAsync(journey));
        Assert.Equal("launch.over", (await Assert.ThrowsAsync<RefusedException>(() => world.Do<PlanLaunches>(l => l.CancelAsync(launch.Id, default)))).Code);
    });

    private async Task<IReadOnlyList<Guid>> CustomersAsync(string name, int count)
    {
        await world.PublishAsync(Plans.Welcome, Plans.Week, Plans.Call, Advert);
        var journeys = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var journey = await world.CustomerAsync($"{name}{i}".ToLowerInvariant());
            if (i % 2 == 1) await world.Change(b => b.WinAsync(journey.Id, world.Today.AddDays(-8), null, "bought", default));
            journeys.Add(journey.Id);
        }

        return journeys;
    }

    private Task<Guid> PlaybookAsync() => world.Ask<HourglassDb, Guid>(db => db.Playbooks.OrderBy(p => p.Id).Select(p => p.Id).FirstAsync());

    // Only those who shape playbooks may.
    private async Task<PlanLaunch> LaunchAsync(LateJoin late)
    {
        PlanLaunch? launched = null;
        await world.As(world.Boss, async () => launched = await LaunchNowAsync(late));
        return launched!;
    }

    private async Task<PlanLaunch> LaunchNowAsync(LateJoin late)
    {
        var playbook = await PlaybookAsync();
        var launch = await world.Ask<PlanLaunches, PlanLaunch>(l => l.BeginAsync(playbook, late, default));
        await world.Service<LongWorkRunner>().RunNextAsync(default, launch.Id);
        return await world.Ask<PlanLaunches, PlanLaunch>(l => l.OneAsync(launch.Id, default));
    }

    /// <summary>Everything of a plan that does not name its own journey.</summary>
    private async Task<string> ShapeAsync(Guid journey)
    {
        var plan = await world.Ask<HourglassDb, JourneyPlan>(db => db.JourneyPlans.AsNoTracking().SingleAsync(p => p.JourneyId == journey));
        var told = await world.Ask<HourglassDb, int>(db => db.Milestones.CountAsync(m => m.JourneyId == journey && m.Kind == MilestoneKind.PlanActivated));
        var lines = (await world.TouchesAsync(journey)).Select(t => $"{t.Step} {t.Occurrence} {t.Kind} {t.State} {t.DueAt:O} {t.PlannedAt:O} {t.LateAt:O} {t.Shifts} {t.Reason} {t.Purpose} {t.ByHand}");
        return $"{plan.State} {plan.LateJoin} {plan.ActivatedAt:O} {plan.PurchasedOn} {told}\n{string.Join('\n', lines)}";
    }
}
