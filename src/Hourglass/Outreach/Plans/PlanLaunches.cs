using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of starting many plans at once.</summary>
public sealed class PlanLaunches(HourglassDb db, Actor actor, LongWorkBell bell, TimeProvider clock)
{
    public async Task<PlanLaunch> OneAsync(Guid id, CancellationToken cancellation) =>
        await db.PlanLaunches.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancellation) ?? throw new RefusedException("launch.unknown");

    /// <summary>The latest of a playbook; null when nobody ever asked.</summary>
    public Task<PlanLaunch?> LatestAsync(Guid playbookId, CancellationToken cancellation) =>
        db.PlanLaunches.AsNoTracking().Where(l => l.PlaybookId == playbookId).OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancellation);

    /// <summary>Journeys whose plan would be started, of those this actor sees.</summary>
    public Task<int> WaitingAsync(Guid playbookId, CancellationToken cancellation) =>
        OnTheirWay(db, actor, playbookId).CountAsync(j => !db.JourneyPlans.Any(p => p.JourneyId == j.Id && p.State != PlanState.Draft), cancellation);

    /// <summary>Begins in the background; refuses while the last one of this playbook still runs.</summary>
    public async Task<PlanLaunch> BeginAsync(Guid playbookId, LateJoin late, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        await using var transaction = await db.BeginAsync(cancellation);
        var playbook = await db.Playbooks.SingleOrDefaultAsync(p => p.Id == playbookId, cancellation) ?? throw new RefusedException("playbook.unknown");
        if (playbook.Published == PlaybookEdition.DraftNumber) throw new RefusedException("playbook.not-published");
        if (await db.PlanLaunches.AnyAsync(l => l.PlaybookId == playbookId && l.State == LaunchState.Running, cancellation)) throw new RefusedException("launch.running");
        var launch = new PlanLaunch(playbook, late, await OnTheirWay(db, actor, playbookId).CountAsync(cancellation), actor.Name, Now);
        db.AddRange(launch, new LongWork(PlanLoading.Kind, actor.WorkspaceId, actor.Id, launch.Id, Now));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        bell.Ring();
        return launch;
    }

    /// <summary>Plans that were started by then go on; they can be paused one by one.</summary>
    public async Task CancelAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var launch = await db.PlanLaunches.SingleOrDefaultAsync(l => l.Id == id, cancellation) ?? throw new RefusedException("launch.unknown");
        launch.AskToCancel();
        await db.SaveChangesAsync(cancellation);
    }

    internal static IQueryable<Journey> OnTheirWay(HourglassDb db, Actor actor, Guid playbookId) =>
        db.Journeys.VisibleTo(actor).AsNoTracking().Where(j => j.PlaybookId == playbookId && (j.Standing == Standing.Active || j.Standing == Standing.Finished));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
