using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Tests.Relationships;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Journeys;

public sealed class AWayThroughTheStages : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Goes_on_with_the_evidence_of_the_stage_or_with_a_reason()
    {
        var journey = await _world.StartJourney();
        var refused = await Refused("journey.evidence-missing", b => b.MoveAsync(journey.Id, Stage.Collaborate, null, null, default));
        Assert.Equal(5, refused.Details[0]);

        foreach (var code in Gates.Of(Stage.Explore)) await _world.Change(b => b.ShowAsync(journey.Id, code, "seen", default));
        await _world.Change(b => b.MoveAsync(journey.Id, Stage.Collaborate, null, null, default));
        await _world.Change(b => b.MoveAsync(journey.Id, Stage.Design, "they know their problems", null, default));

        var moved = await _world.Read(journey.Id);
        Assert.Equal((Stage.Design, 1), (moved.Stage, moved.Coverage));
    }

    [Fact]
    public async Task Turns_back_or_skips_only_with_a_reason_that_is_kept()
    {
        var journey = await _world.StartJourney();

        await Refused("journey.skip-needs-reason", b => b.MoveAsync(journey.Id, Stage.Design, null, null, default));
        await _world.Change(b => b.MoveAsync(journey.Id, Stage.Design, "an old customer", null, default));
        await Refused("journey.back-needs-reason", b => b.MoveAsync(journey.Id, Stage.Explore, " ", null, default));
        await _world.Change(b => b.MoveAsync(journey.Id, Stage.Explore, "new people", null, default));

        Assert.Equal([MilestoneKind.Started, MilestoneKind.Skipped, MilestoneKind.MovedBack], (await _world.Read(journey.Id)).Milestones.Select(m => m.Kind));
    }

    [Fact]
    public async Task Counts_the_delight_question_as_answered_when_it_is()
    {
        var journey = await _world.StartJourney();

        await _world.Change(b => b.EditAsync(journey.Id, new JourneyDetails("Fewer returns", Delight: "No more night shifts"), null, default));

        Assert.DoesNotContain("delight-answered", (await _world.Read(journey.Id)).MissingIn(Stage.Explore));
    }

    [Fact]
    public async Task Tells_in_its_history_which_tags_and_own_fields_changed_and_keeps_nothing_that_does_not_fit()
    {
        var field = await _world.AddField(SubjectKind.Journey, "Code");
        var journey = await _world.StartJourney();
        var given = new Additions(["blue"], new Dictionary<Guid, string?> { [field.Id] = "7" });

        await _world.Change(b => b.EditAsync(journey.Id, journey.Details, given, journey.Version, default));
        await Refused("field.unknown", b => b.EditAsync(journey.Id, journey.Details with { Need = "More" }, new Additions(["red"], new Dictionary<Guid, string?> { [Guid.NewGuid()] = "7" }), null, default));

        var kept = await _world.Read(journey.Id);
        Assert.Equal(("Code: — → 7\nTags: — → blue", journey.Version + 1, journey.Need), (kept.Milestones[^1].Note, kept.Version, kept.Need));
    }

    [Fact]
    public async Task Crosses_the_neck_as_a_purchase_however_it_is_crossed()
    {
        var journey = await _world.StartJourney();

        await _world.Change(b => b.MoveAsync(journey.Id, Stage.Deliver, "ordered by phone", null, default));

        var sold = await _world.Read(journey.Id);
        Assert.Equal((_world.Today, Answer.Yes), (sold.PurchasedOn!.Value, sold.Answer));
        Assert.Contains(sold.Milestones, m => m.Kind == MilestoneKind.Won);
    }

    [Fact]
    public async Task Keeps_the_clock_of_a_maybe_by_the_patience_of_each_stage_and_a_repeated_maybe_does_not_wind_it_up()
    {
        var journey = await _world.StartJourney();
        await _world.Change(b => b.AnswerAsync(journey.Id, Answer.Maybe, MaybeKind.StatusQuo, null, default));
        await _world.Change(b => b.AskForDecisionAsync(journey.Id, default));
        _world.Clock.Advance(TimeSpan.FromDays(3));

        await _world.Change(b => b.AnswerAsync(journey.Id, Answer.Maybe, MaybeKind.Indecision, null, default));
        await _world.Change(b => b.MoveAsync(journey.Id, Stage.Design, "they want to see it", null, default));

        var maybe = await _world.Read(journey.Id);
        Assert.Equal(_world.Today.AddDays(-3), maybe.MaybeSince);
        Assert.Equal(_world.Today.AddDays(-3 + 30), maybe.DecisionDueOn);
        Assert.Null(maybe.DecisionAskedOn);
    }

    [Fact]
    public async Task Has_exactly_one_next_step_and_every_change_of_it_in_its_history()
    {
        var journey = await _world.StartJourney();
        await _world.Change(b => b.PlanNextAsync(journey.Id, new NextStep("Call", _world.Today, Side.Us, "Ana"), default));
        await _world.Change(b => b.PutOffStepAsync(journey.Id, _world.Today.AddDays(7), default));
        await _world.Change(b => b.StepDoneAsync(journey.Id, "they are glad", new NextStep("Visit", _world.Today.AddDays(9), Side.Customer), default));

        var after = await _world.Read(journey.Id);
        Assert.Equal(("Visit", _world.Today.AddDays(9), Side.Customer), (after.NextWhat, after.NextOn, after.NextSide));
        Assert.Equal([MilestoneKind.StepPlanned, MilestoneKind.StepPlanned, MilestoneKind.StepDone, MilestoneKind.StepPlanned], after.Milestones.Skip(1).Select(m => m.Kind));
        Assert.Equal("they are glad", after.Milestones[3].Note);
    }

    private async Task<RefusedException> Refused(string code, Func<JourneyBook, Task> deed)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _world.Change(deed));
        Assert.Equal(code, refused.Code);
        return refused;
    }
}
