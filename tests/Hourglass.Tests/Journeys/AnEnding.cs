using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Journeys;

public sealed class AnEnding : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData(Ending.MutualNo, Answer.No)]
    [InlineData(Ending.BuyersNo, Answer.No)]
    [InlineData(Ending.OurNo, Answer.No)]
    [InlineData(Ending.NoDecision, Answer.Maybe)]
    public async Task Keeps_everything_worth_keeping_and_is_a_clear_answer_when_somebody_said_no(Ending ending, Answer answer)
    {
        var journey = await Maybe();

        await _world.Change(b => b.EndAsync(journey, new Farewell(ending, "too small for us", "no money", "ask earlier", "a useful contact"), default));

        var ended = await _world.Read(journey);
        Assert.Equal((Standing.Ended, answer), (ended.Standing, ended.Answer));
        Assert.Equal(("too small for us", "no money", "ask earlier", "a useful contact"), (ended.OurReason, ended.CustomerReason, ended.Lesson, ended.ValueGiven));
        Assert.Null(ended.DecisionDueOn);
    }

    [Fact]
    public async Task Leaves_no_step_behind_in_silence()
    {
        var journey = await Maybe();
        await _world.Change(b => b.PlanNextAsync(journey, new NextStep("Send the draft", _world.Today), default));

        await _world.Change(b => b.EndAsync(journey, new Farewell(Ending.OurNo, "not our trade"), default));

        Assert.Contains((await _world.Read(journey)).Milestones, m => m.Kind == MilestoneKind.StepDropped && m.From == "Send the draft");
    }

    [Fact]
    public async Task Needs_our_reason_and_a_day_to_come_back_when_it_is_put_off()
    {
        var journey = await Maybe();

        await Refused("ending.our-reason.missing", b => b.EndAsync(journey, new Farewell(Ending.OurNo, " "), default));
        await Refused("ending.no-return-date", b => b.EndAsync(journey, new Farewell(Ending.Postponed, "no budget"), default));
        await Refused("ending.return-in-the-past", b => b.EndAsync(journey, new Farewell(Ending.Postponed, "no budget", ComeBackOn: _world.Today), default));
    }

    [Fact]
    public async Task Is_followed_by_nothing_until_the_journey_is_taken_up_again()
    {
        var journey = await Maybe();
        await _world.Change(b => b.EndAsync(journey, new Farewell(Ending.BuyersNo, "they chose another"), default));

        await Refused("journey.has-ended", b => b.PlanNextAsync(journey, new NextStep("Call", _world.Today), default));
        await Refused("journey.has-ended", b => b.MoveAsync(journey, Stage.Design, "anyway", null, default));
        await Refused("journey.has-ended", b => b.AnswerAsync(journey, Answer.Yes, MaybeKind.Unknown, null, default));
    }

    [Fact]
    public async Task Can_be_undone_with_a_reason_and_the_question_is_open_again()
    {
        var journey = await Maybe();
        await _world.Change(b => b.EndAsync(journey, new Farewell(Ending.BuyersNo, "they chose another"), default));

        await Refused("journey.reason.missing", b => b.ReopenAsync(journey, "", default));
        await _world.Change(b => b.ReopenAsync(journey, "the other one failed", default));

        var again = await _world.Read(journey);
        Assert.Equal((Standing.Active, Answer.None, DateOnly.MinValue), (again.Standing, again.Answer, again.AttentionOn));
        Assert.Equal("BuyersNo", again.Milestones[^1].From);
    }

    [Fact]
    public async Task Undone_gives_a_maybe_its_clock_back()
    {
        var journey = await Maybe();
        await _world.Change(b => b.EndAsync(journey, new Farewell(Ending.Postponed, "summer", ComeBackOn: _world.Today.AddDays(60)), default));

        await _world.Change(b => b.ReopenAsync(journey, "they called", default));

        Assert.Equal(_world.Today.AddDays(14), (await _world.Read(journey)).DecisionDueOn);
    }

    private async Task<Guid> Maybe()
    {
        var journey = await _world.StartJourney();
        await _world.Change(b => b.AnswerAsync(journey.Id, Answer.Maybe, MaybeKind.StatusQuo, null, default));
        return journey.Id;
    }

    private async Task Refused(string code, Func<JourneyBook, Task> deed) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => _world.Change(deed))).Code);
}
