using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Starts the plans of a batch of journeys with the same number of questions as for one; the touchpoints are those each would get alone.</summary>
public sealed class ManyPlans(HourglassDb db, Actor actor, PlanReading reading, TimeProvider clock)
{
    /// <summary>To be asked inside a transaction. A journey whose plan is not a draft is left alone.</summary>
    internal async Task<Activated> ActivateAsync(IReadOnlyList<Journey> journeys, int edition, LateJoin late, CancellationToken cancellation)
    {
        var ids = journeys.Select(j => j.Id).ToList();
        var known = await db.JourneyPlans.AsNoTracking().Where(p => ids.Contains(p.JourneyId)).ToDictionaryAsync(p => p.JourneyId, cancellation);
        var waiting = journeys.Where(j => !known.TryGetValue(j.Id, out var plan) || plan.State == PlanState.Draft).ToList();
        if (waiting.Count == 0) return new Activated([], 0, 0);

        var (drafts, fresh, plans) = (new List<Guid>(), new List<object>(), new List<JourneyPlan>());
        foreach (var journey in waiting)
        {
            var isKnown = known.TryGetValue(journey.Id, out var plan);
            plan ??= new JourneyPlan(journey, edition, Now);
            var version = plan.Version;
            var hasMoved = plan.Follow(journey, Now);
            plan.Activate(late, Now);
            plans.Add(plan);
            if (!isKnown) fresh.Add(plan);
            else if (hasMoved) db.Update(plan).Property(p => p.Version).OriginalValue = version;
            else drafts.Add(journey.Id);
            fresh.Add(new Milestone(MilestoneKind.PlanActivated, actor, Now) { JourneyId = journey.Id, CompanyId = journey.CompanyId });
        }

        await AwakenAsync(drafts, late, cancellation);
        var touches = await PlaceAsync(plans, cancellation);
        return new Activated([.. fresh, .. touches], waiting.Count, touches.Count);
    }

    // One statement for all whose days have not moved; whoever changed one of them meanwhile makes the whole batch be tried again.
    private async Task AwakenAsync(List<Guid> drafts, LateJoin late, CancellationToken cancellation)
    {
        if (drafts.Count == 0) return;
        var now = Now;
        var awake = await db.JourneyPlans.Where(p => drafts.Contains(p.JourneyId) && p.State == PlanState.Draft).ExecuteUpdateAsync(set => set
            .SetProperty(p => p.State, PlanState.Active).SetProperty(p => p.LateJoin, late).SetProperty(p => p.ActivatedAt, p => p.ActivatedAt ?? now)
            .SetProperty(p => p.ChangedAt, now).SetProperty(p => p.Version, p => p.Version + 1), cancellation);
        if (awake != drafts.Count) throw new RefusedException("record.changed");
    }

    private async Task<IReadOnlyList<Touchpoint>> PlaceAsync(IReadOnlyCollection<JourneyPlan> plans, CancellationToken cancellation)
    {
        var rules = await reading.RulesAsync(cancellation);
        var outlooks = await reading.OfAsync(plans, Now, cancellation);
        return [.. outlooks.Values.SelectMany(outlook => Placement.Of(outlook.Plan, outlook.Calendar(rules, Now), outlook.Touches))];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <param name="Fresh">Everything that is new, to be saved in bulk.</param>
internal sealed record Activated(IReadOnlyList<object> Fresh, int Plans, int Touches);
