using Hourglass.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Solutions;

public sealed partial class DesignDesk
{
    /// <param name="journeyId">Whose goal.</param>
    /// <param name="details">In the customer's words.</param>
    /// <param name="first">By what one will see it; may come later.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Goal> AimAsync(Guid journeyId, GoalDetails details, MeasureDetails? first, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        await MustFitAsync(journeyId, null, Mentioned(details), cancellation);
        var goal = new Goal(actor.WorkspaceId, journeyId, details, actor.Name, Now);
        if (first is not null) goal.Measure(first);
        db.Add(goal);
        Tell(journey, "goal-added", goal.Words);
        await SaveAsync(journeyId, cancellation);
        return goal;
    }

    public async Task DescribeGoalAsync(Guid id, GoalDetails details, int? seen, CancellationToken cancellation)
    {
        var (goal, journey) = await GoalAsync(id, seen, cancellation);
        await MustFitAsync(journey.Id, null, Mentioned(details), cancellation);
        var before = goal.Details;
        goal.Describe(details);
        if (Changes.Between(before, goal.Details) is { } changes) Tell(journey, "goal-changed", goal.Words, changes);
        await SaveAsync(journey.Id, cancellation);
    }

    public Task ShareGoalAsync(Guid id, bool isShared, CancellationToken cancellation) => ChangeGoalAsync(id, isShared ? "goal-shared" : "goal-hidden", goal =>
    {
        goal.Share(isShared);
        return null;
    }, cancellation);

    /// <summary>The customer said: yes, this is what we want to reach.</summary>
    public Task ConfirmGoalAsync(Guid id, string? whom, DateOnly? on, CancellationToken cancellation) => ChangeGoalAsync(id, "goal-confirmed", goal =>
    {
        goal.ConfirmBy(whom, on ?? Today, Today);
        return goal.ConfirmedBy;
    }, cancellation);

    public Task DropGoalAsync(Guid id, CancellationToken cancellation) => ChangeGoalAsync(id, "goal-dropped", goal =>
    {
        db.Remove(goal);
        return null;
    }, cancellation);

    public async Task<Measure> MeasureAsync(Guid goalId, MeasureDetails details, CancellationToken cancellation)
    {
        var (goal, journey) = await GoalAsync(goalId, null, cancellation);
        var measure = goal.Measure(details);
        Tell(journey, "measure-added", goal.Words, measure.Name);
        await SaveAsync(journey.Id, cancellation);
        return measure;
    }

    /// <param name="measureId">Which one.</param>
    /// <param name="details">What it is now.</param>
    /// <param name="seen">The version of its goal that was looked at.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task RemeasureAsync(Guid measureId, MeasureDetails details, int? seen, CancellationToken cancellation)
    {
        var (goal, journey) = await MeasuredAsync(measureId, seen, cancellation);
        var before = goal.Measures.Single(m => m.Id == measureId).Details;
        goal.Remeasure(measureId, details);
        if (Changes.Between(before, goal.Measures.Single(m => m.Id == measureId).Details) is { } changes) Tell(journey, "measure-changed", goal.Words, changes);
        await SaveAsync(journey.Id, cancellation);
    }

    public async Task UnmeasureAsync(Guid measureId, CancellationToken cancellation)
    {
        var (goal, journey) = await MeasuredAsync(measureId, null, cancellation);
        var name = goal.Measures.Single(m => m.Id == measureId).Name;
        goal.Unmeasure(measureId);
        Tell(journey, "measure-dropped", goal.Words, name);
        await SaveAsync(journey.Id, cancellation);
    }

    private async Task ChangeGoalAsync(Guid id, string what, Func<Goal, string?> verb, CancellationToken cancellation)
    {
        var (goal, journey) = await GoalAsync(id, null, cancellation);
        Tell(journey, what, goal.Words, verb(goal));
        await SaveAsync(journey.Id, cancellation);
    }

    private static Guid[] Mentioned(GoalDetails details) => details.ProblemId is { } problem ? [problem] : [];

    private Task<(Goal, Journey)> GoalAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.Goals.Include(g => g.Measures).Where(g => g.Id == id), g => (g.JourneyId, g.Version), seen, "goal.unknown", cancellation);

    private Task<(Goal, Journey)> MeasuredAsync(Guid measureId, int? seen, CancellationToken cancellation) =>
        OneAsync(db.Goals.Include(g => g.Measures).Where(g => g.Measures.Any(m => m.Id == measureId)), g => (g.JourneyId, g.Version), seen, "measure.unknown", cancellation);
}
