using System.Numerics;
using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Starts the plans of a whole playbook batch by batch; a batch and its checkpoint are one transaction, so a restart neither loses nor repeats a customer.</summary>
internal sealed class PlanLoading(HourglassDb db, Actor actor, ManyPlans many, OutreachBell outreach, TimeProvider clock) : ILongWork
{
    public const string Kind = "plans.start";
    internal const int Batch = 1000;

    public async Task RunAsync(Guid subjectId, Lease lease, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        for (var batches = 1; await StepAsync(subjectId, lease, cancellation); batches++)
        {
            outreach.Ring();
            if (BitOperations.IsPow2(batches)) await db.LearnSizesAsync(cancellation);
        }
    }

    public async Task GiveUpAsync(Guid subjectId, RefusedException why, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await db.PlanLaunches.SingleOrDefaultAsync(l => l.Id == subjectId, cancellation) is not { State: LaunchState.Running } launch) return;
        launch.End(LaunchState.Failed, Now, why.Code);
        await db.SaveChangesAsync(cancellation);
    }

    /// <returns>False at the end.</returns>
    private async Task<bool> StepAsync(Guid id, Lease lease, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await lease.HoldAsync(db, cancellation);
        var launch = await db.PlanLaunches.SingleAsync(l => l.Id == id, cancellation);
        if (launch.State != LaunchState.Running) return false;
        var (after, playbook) = (launch.After, launch.PlaybookId);
        var journeys = await PlanLaunches.OnTheirWay(db, actor, playbook).Where(j => j.Id > after).OrderBy(j => j.Id).Take(Batch).ToListAsync(cancellation);
        var goesOn = !launch.CancelAsked && journeys.Count > 0;
        if (goesOn)
        {
            var edition = await db.Playbooks.Where(p => p.Id == playbook).Select(p => p.Published).SingleAsync(cancellation);
            var activated = await many.ActivateAsync(journeys, edition, launch.Late, cancellation);
            launch.Settle(activated.Plans, journeys.Count - activated.Plans, activated.Touches, journeys[^1].Id);
            await db.SaveInBulkAsync(activated.Fresh, cancellation);
        }
        else
        {
            launch.End(launch.CancelAsked ? LaunchState.Cancelled : LaunchState.Done, Now);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return goesOn;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
