using Hourglass.Journeys;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Journeys;

public sealed class ASellersDay : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Sorts_what_waits_into_its_lists()
    {
        await Planned("late", -2);
        await Planned("now", 0);
        await Planned("soon", 7);
        await Planned("far", 8);
        await _world.StartJourney("no step", "E");

        var day = await MyDay();

        Assert.Equal(["late"], Needs(day.Overdue));
        Assert.Equal(["now"], Needs(day.DueToday));
        Assert.Equal(["soon"], Needs(day.ThisWeek));
        Assert.Equal(["no step"], Needs(day.WithoutStep));
    }

    [Fact]
    public async Task Shows_maybes_over_their_time_until_a_decision_was_asked_for()
    {
        var journey = await _world.StartJourney("maybe");
        await _world.Change(b => b.AnswerAsync(journey.Id, Answer.Maybe, MaybeKind.Indecision, _world.Today.AddDays(-14), default));
        Assert.Equal(["maybe"], Needs((await MyDay()).MaybeTooLong));

        await _world.Change(b => b.AskForDecisionAsync(journey.Id, default));

        var day = await MyDay();
        Assert.Empty(day.MaybeTooLong.Rows);
        Assert.Equal(["maybe"], Needs(day.Asked));
    }

    [Fact]
    public async Task Brings_back_a_postponed_journey_on_its_day()
    {
        var journey = await _world.StartJourney("in spring");
        await _world.Change(b => b.EndAsync(journey.Id, new Farewell(Ending.Postponed, "no budget", ComeBackOn: _world.Today.AddDays(30)), default));
        Assert.Empty((await MyDay()).ToComeBackTo.Rows);

        _world.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(["in spring"], Needs((await MyDay()).ToComeBackTo));
    }

    [Fact]
    public async Task Shows_twenty_of_a_long_list_and_says_that_there_is_more()
    {
        var company = await _world.AddCompany();
        for (var i = 0; i < 21; i++)
            await _world.Change(b => b.StartAsync(company.Id, new JourneyDetails($"need {i}"), null, default));

        var day = await MyDay();

        Assert.Equal(20, day.WithoutStep.Rows.Count);
        Assert.True(day.WithoutStep.HasMore);
    }

    [Fact]
    public async Task Is_about_ones_own_journeys_even_for_those_who_see_all()
    {
        await Planned("Ana's", 0);

        _world.Me = _world.Boss;

        Assert.True((await MyDay()).IsEmpty);
    }

    private async Task Planned(string need, int days)
    {
        var journey = await _world.StartJourney(need, need);
        await _world.Change(b => b.PlanNextAsync(journey.Id, new NextStep("Call", _world.Today.AddDays(days)), default));
    }

    private Task<DayPlan> MyDay() => _world.Ask<DayPlans, DayPlan>(d => d.MineAsync(default));

    private static IEnumerable<string> Needs(DayPart part) => part.Rows.Select(r => r.Need);
}
