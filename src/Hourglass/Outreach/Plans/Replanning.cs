using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Plans a journey anew whenever something its plan counts from has moved; never while one of its letters is being claimed.</summary>
public sealed class Replanning(HourglassDb db, PlanReading reading, SendingTable table, OutreachBell bell, TimeProvider clock)
{
    internal Task LockAsync(Guid journeyId, CancellationToken cancellation) => table.LockAsync(journeyId, cancellation);

    public async Task FollowAsync(Guid journeyId, CancellationToken cancellation)
    {
        if (await db.JourneyPlans.SingleOrDefaultAsync(p => p.JourneyId == journeyId, cancellation) is not { } plan) return;
        var journey = await db.Journeys.AsNoTracking().SingleAsync(j => j.Id == journeyId, cancellation);
        await using var transaction = await db.BeginAsync(cancellation);
        plan.Follow(journey, Now);
        if (journey.Standing is Standing.Ended or Standing.Postponed) plan.Stop(Now);
        await table.LockAsync(journeyId, cancellation);
        var touches = await db.Touchpoints.Where(t => t.JourneyId == journeyId).ToListAsync(cancellation);
        foreach (var touch in touches) touch.CallBack();
        if (plan.State == PlanState.Stopped) foreach (var touch in touches) touch.CallOff("journey-ended");
        else if (plan.State != PlanState.Draft) await PlaceAsync(plan, touches, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        bell.Ring();
    }

    private async Task PlaceAsync(JourneyPlan plan, IReadOnlyList<Touchpoint> touches, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        var outlook = (await reading.OfAsync([plan], Now, cancellation))[plan.JourneyId];
        db.AddRange(Placement.Of(plan, outlook.Calendar(await reading.RulesAsync(cancellation), Now), touches));
    }

    public DateTime Now => clock.GetUtcNow().UtcDateTime;
}
