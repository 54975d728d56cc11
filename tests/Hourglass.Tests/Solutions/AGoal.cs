using Hourglass.Solutions;

namespace Hourglass.Tests.Solutions;

/// <summary>What Acme wants to reach, in their words, and by what one will see it (R72, R125).</summary>
public sealed class AGoal : Designing
{
    [Fact]
    public async Task Shows_its_gate_once_it_can_be_measured_from_where_to_where()
    {
        var goal = await Ask(d => d.AimAsync(Journey, new("No slip is typed twice", Wrong), new("Slips typed twice", "%", 7m), default));
        Assert.Contains("goal-measured", await MissingAsync());

        await Do(d => d.RemeasureAsync(goal.Measures[0].Id, goal.Measures[0].Details with { Target = 0.5m }, goal.Version, default));

        Assert.DoesNotContain("goal-measured", await MissingAsync());
        Assert.Equal((7m, 0.5m), ((await GoalAsync()).Measures[0].Baseline, (await GoalAsync()).Measures[0].Target));
    }

    [Fact]
    public async Task Was_not_agreed_to_once_it_says_or_measures_something_else()
    {
        var goal = await Ask(d => d.AimAsync(Journey, new("No slip is typed twice"), null, default));
        foreach (var change in new Func<DesignDesk, Task>[]
        {
            d => d.DescribeGoalAsync(goal.Id, new("Every slip once"), null, default),
            d => d.MeasureAsync(goal.Id, new("Slips", Baseline: 1, Target: 2), default),
            async d => await d.RemeasureAsync((await GoalAsync()).Measures[0].Id, new("Slips a day"), null, default),
            async d => await d.UnmeasureAsync((await GoalAsync()).Measures[0].Id, default),
        })
        {
            await Do(d => d.ConfirmGoalAsync(goal.Id, "Olga", null, default));
            Assert.Equal("Olga", (await GoalAsync()).ConfirmedBy);
            await Do(change);
            Assert.Null((await GoalAsync()).ConfirmedBy);
        }
    }

    [Theory]
    [InlineData("5", "5", "measure.nothing-changes")]
    [InlineData("1", "100000000000000", "measure.too-large")]
    public async Task Has_no_measure_that_means_nothing(string baseline, string target, string code)
    {
        var goal = await Ask(d => d.AimAsync(Journey, new("No slip is typed twice"), null, default));
        var (from, to) = (decimal.Parse(baseline, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(code, await RefusedAsync(d => d.MeasureAsync(goal.Id, new("Slips", Baseline: from, Target: to), default)));
        Assert.Empty((await GoalAsync()).Measures);
    }

    [Fact]
    public async Task Keeps_large_and_fine_numbers_to_the_last_digit()
    {
        var (large, fine) = (99_999_999_999_999m, -0.0001m);
        await Ask(d => d.AimAsync(Journey, new("x"), new("Slips", Baseline: large, Target: fine), default));

        Assert.Equal((large, fine), ((await GoalAsync()).Measures[0].Baseline!.Value, (await GoalAsync()).Measures[0].Target!.Value));
    }

    [Fact]
    public async Task Is_nothing_to_a_stranger()
    {
        var goal = await Ask(d => d.AimAsync(Journey, new("x"), new("Slips"), default));
        World.Me = World.Ben;

        Assert.Equal("goal.unknown", await RefusedAsync(d => d.ShareGoalAsync(goal.Id, true, default)));
        Assert.Equal("measure.unknown", await RefusedAsync(d => d.UnmeasureAsync(goal.Measures[0].Id, default)));
    }

    private async Task<Goal> GoalAsync() => (await ShopAsync()).Goals.Single();
}
