using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

public sealed partial class ResearchDesk
{
    /// <summary>What is not known yet, with somebody who will know by a day.</summary>
    public async Task<KnowledgeGap> WonderAsync(Guid journeyId, string? question, Guid? ownerId, DateOnly dueOn, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        await OwnerMustWorkHereAsync(ownerId, cancellation);
        var gap = new KnowledgeGap(actor.WorkspaceId, journeyId, question, ownerId ?? actor.Id, dueOn, actor);
        db.Add(gap);
        Tell(journey, "gap-opened", gap.Question);
        await db.SaveChangesAsync(cancellation);
        return gap;
    }

    public async Task CloseAsync(Guid gapId, string? answer, CancellationToken cancellation)
    {
        var (gap, journey) = await OneAsync(db.KnowledgeGaps.Where(g => g.Id == gapId), g => (g.JourneyId, g.Version), null, "gap.unknown", cancellation);
        gap.Close(answer, Today);
        Tell(journey, "gap-closed", gap.Question, gap.Answer);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task DropGapAsync(Guid gapId, CancellationToken cancellation)
    {
        var (gap, journey) = await OneAsync(db.KnowledgeGaps.Where(g => g.Id == gapId), g => (g.JourneyId, g.Version), null, "gap.unknown", cancellation);
        db.Remove(gap);
        Tell(journey, "gap-dropped", gap.Question, gap.Answer);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Gives a piece of study to sales, to a manager or to marketing (R39).</summary>
    public async Task<ResearchTask> AssignAsync(Guid journeyId, Researcher researcher, string? what, Guid? ownerId, DateOnly? dueOn, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        await OwnerMustWorkHereAsync(ownerId, cancellation);
        var task = new ResearchTask(actor.WorkspaceId, journeyId, researcher, what, ownerId, dueOn);
        db.Add(task);
        Tell(journey, "task-given", task.What);
        await db.SaveChangesAsync(cancellation);
        return task;
    }

    public async Task ReportAsync(Guid taskId, string? finding, CancellationToken cancellation)
    {
        var (task, journey) = await OneAsync(db.ResearchTasks.Where(t => t.Id == taskId), t => (t.JourneyId, t.Version), null, "research-task.unknown", cancellation);
        task.Done(finding, actor, Today);
        Tell(journey, "task-done", task.What, task.Finding);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task DropTaskAsync(Guid taskId, CancellationToken cancellation)
    {
        var (task, journey) = await OneAsync(db.ResearchTasks.Where(t => t.Id == taskId), t => (t.JourneyId, t.Version), null, "research-task.unknown", cancellation);
        db.Remove(task);
        Tell(journey, "task-dropped", task.What, task.Finding);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What was ordered beside what we see as best (R31).</summary>
    public async Task ViewAsync(Guid journeyId, OurViewDetails details, int? seen, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var view = await db.OurViews.SingleOrDefaultAsync(v => v.JourneyId == journeyId, cancellation);
        if (seen is { } version && version != (view?.Version ?? 0)) throw new RefusedException("record.changed");
        if (view is null) db.Add(view = new OurView(actor.WorkspaceId, journeyId));
        var before = view.Details;
        view.Describe(details);
        if (Changes.Between(before, view.Details) is { } changes) Tell(journey, details.Competes ? "view-competes" : "view-changed", journey.Need, changes);
        await db.SaveChangesAsync(cancellation);
    }
}
