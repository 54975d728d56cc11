using Hourglass.Proposals;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Proposals;

/// <summary>The steps both sides owe, counted back from the day the result is needed (R67, D10).</summary>
public sealed class AJointPlan : Proposing
{
    private DateOnly Needed => World.Today.AddDays(60);

    [Fact]
    public async Task Begins_with_the_day_the_result_is_needed()
    {
        Assert.Equal("joint-plan.no-day", await RefusedHereAsync(d => d.PlanStepAsync(Journey, new("Sign"), default)));
        Assert.Equal("joint-plan.day", await RefusedHereAsync(d => d.NeedOnAsync(Journey, new(3000, 1, 1), null, default)));
        await DoHere(d => d.NeedOnAsync(Journey, Needed, null, default));

        await DoHere(d => d.OfferStepsAsync(Journey, default));

        var steps = (await AgreementAsync()).Steps;
        Assert.Equal((9, World.Today, Needed), (steps.Count, steps[0].DueOn, steps[^1].DueOn));
        Assert.Equal("Choose an option and say yes or no", steps[0].What);
        Assert.Equal("joint-plan.has-steps", await RefusedHereAsync(d => d.OfferStepsAsync(Journey, default)));
    }

    [Fact]
    public async Task Moves_what_is_not_done_when_the_day_moves()
    {
        await DoHere(d => d.NeedOnAsync(Journey, Needed, null, default));
        var (done, open) = (await StepAsync("Sign", 50), await StepAsync("Pay", 40));
        await DoHere(d => d.TickAsync(done.Id, default));

        await DoHere(d => d.NeedOnAsync(Journey, Needed.AddDays(7), null, default));

        var steps = (await AgreementAsync()).Steps.ToDictionary(s => s.Id);
        Assert.Equal((Needed.AddDays(-50), Needed.AddDays(-33)), (steps[done.Id].DueOn, steps[open.Id].DueOn));
        await DoHere(d => d.UntickAsync(done.Id, default));
        Assert.Equal(Needed.AddDays(-43), (await AgreementAsync()).Steps.Single(s => s.Id == done.Id).DueOn);
    }

    [Fact]
    public async Task Marks_what_slipped_and_hears_when_their_side_falls_silent()
    {
        await DoHere(d => d.NeedOnAsync(Journey, Needed, null, default));
        var step = await StepAsync("Sign", 59);
        Assert.False((await AgreementAsync()).Steps[0].IsLateOn(World.Today.AddDays(1)));
        World.Clock.Advance(TimeSpan.FromDays(2));

        Assert.True((await AgreementAsync()).Steps[0].IsLateOn(World.Today));
        Assert.True((await AgreementAsync()).IsTheirSideSilentOn(World.Today));
        await DoHere(d => d.TickAsync(step.Id, default));
        Assert.False((await AgreementAsync()).Steps[0].IsLateOn(World.Today));
    }

    [Fact]
    public async Task Is_ticked_once_and_by_a_guest_only_where_they_see_it()
    {
        await DoHere(d => d.NeedOnAsync(Journey, Needed, null, default));
        var (shared, ours) = (await StepAsync("Sign", 50), await AskHere(d => d.PlanStepAsync(Journey, new("Ask our lawyer", IsInternal: true), default)));

        await World.As(Guest, () => DoHere(d => d.TickAsGuestAsync(Journey, shared.Id, default)));

        var sheet = await AgreementAsync();
        Assert.Equal("Olga Prudent", sheet.Steps.Single(s => s.Id == shared.Id).DoneBy);
        Assert.Equal([shared.Id], sheet.SharedSteps.Select(s => s.Id));
        Assert.Equal("joint-step.done-already", await RefusedHereAsync(d => d.TickAsync(shared.Id, default)));
        await World.As(Guest, async () => Assert.Equal("joint-step.unknown", await RefusedHereAsync(d => d.TickAsGuestAsync(Journey, ours.Id, default))));
        var other = (await World.StartJourney(company: "Other")).Id;
        await World.As(Guest, async () => Assert.Equal("joint-step.unknown", await RefusedHereAsync(d => d.TickAsGuestAsync(other, shared.Id, default))));
    }

    [Fact]
    public async Task Stands_in_a_calendar_with_every_open_step_on_its_day()
    {
        await DoHere(d => d.NeedOnAsync(Journey, Needed, null, default));
        await StepAsync("Sign", 50);
        var done = await StepAsync("Pay", 40);
        await DoHere(d => d.TickAsync(done.Id, default));

        var calendar = JointPlanCalendar.Of("Acme", (await AgreementAsync()).Steps, World.Now);

        Assert.Contains("SUMMARY:Acme: Sign", calendar);
        Assert.Contains($"DTSTART;VALUE=DATE:{Needed.AddDays(-50):yyyyMMdd}", calendar);
        Assert.DoesNotContain("Pay", calendar);
    }

    private Task<TAnswer> AskHere<TAnswer>(Func<AgreementDesk, Task<TAnswer>> question) => World.Ask(question);

    private Task DoHere(Func<AgreementDesk, Task> deed) => World.Do(deed);

    private async Task<string> RefusedHereAsync(Func<AgreementDesk, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => DoHere(deed))).Code;

    private async Task<AgreementSheet> AgreementAsync() => (await AskHere(d => d.ReadAsync(Journey, default)))!;

    private Task<JointStep> StepAsync(string what, int daysBefore) => AskHere(d => d.PlanStepAsync(Journey, new(what, StepSide.Theirs, "Olga", daysBefore), default));
}
