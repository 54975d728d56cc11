using Hourglass.Data;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>The front door of merging: preview, merge, undo. What is merged away is hidden, never gone.</summary>
public sealed class Merges(HourglassDb db, Actor actor, TimeProvider clock)
{
    private readonly CompanyMerge _companies = new(db, actor);
    private readonly PersonMerge _people = new(db, actor);

    /// <summary>The merges into this record that can still be undone, latest first.</summary>
    public IQueryable<Merge> StandingOf(Guid keptId) =>
        db.Merges.AsNoTracking().Where(m => m.KeptId == keptId && m.UndoneAt == null).OrderByDescending(m => m.At).ThenByDescending(m => m.Id);

    public Task<MergePreview> PreviewAsync(SubjectKind kind, Guid keptId, Guid goneId, CancellationToken cancellation) => kind switch
    {
        SubjectKind.Company => _companies.PreviewAsync(keptId, goneId, cancellation),
        SubjectKind.Person => _people.PreviewAsync(keptId, goneId, cancellation),
        SubjectKind.Journey => throw new RefusedException("merge.not-journeys"),
    };

    /// <param name="kind">Companies or people.</param>
    /// <param name="keptId">The one that stays.</param>
    /// <param name="goneId">The one that is hidden, everything of it going to the other.</param>
    /// <param name="choice">Null: what the one that stays says, and the other's facts where it says nothing.</param>
    /// <param name="cancellation">Gives up before anything is written.</param>
    public async Task<Guid> MergeAsync(SubjectKind kind, Guid keptId, Guid goneId, MergeChoice? choice, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        await using var transaction = await db.BeginAsync(cancellation);
        var merge = kind switch
        {
            SubjectKind.Company => await _companies.MergeAsync(keptId, goneId, choice, Now, cancellation),
            SubjectKind.Person => await _people.MergeAsync(keptId, goneId, choice, Now, cancellation),
            SubjectKind.Journey => throw new RefusedException("merge.not-journeys"),
        };
        db.Add(merge);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return merge.Id;
    }

    /// <summary>Makes two of one again; what somebody changed since on the kept one stays as they left it.</summary>
    public async Task UndoAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        await using var transaction = await db.BeginAsync(cancellation);
        var merge = await db.Merges.SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new RefusedException("merge.unknown");
        await MustBeSeenAsync(merge, cancellation);
        merge.Undo(actor, Now);
        await MustBeTheLatestAsync(merge, cancellation);
        if (merge.Kind == SubjectKind.Company) await _companies.UndoAsync(merge, Now, cancellation);
        else await _people.UndoAsync(merge, Now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // Who sees everything is told instead which later merge to undo first.
    private async Task MustBeSeenAsync(Merge merge, CancellationToken cancellation)
    {
        if (actor.SeesAll) return;
        var isSeen = merge.Kind == SubjectKind.Company
            ? await db.Companies.VisibleTo(actor, db).AnyAsync(c => c.Id == merge.KeptId, cancellation)
            : await db.People.VisibleTo(actor, db).AnyAsync(p => p.Id == merge.KeptId, cancellation);
        if (!isSeen) throw new RefusedException("merge.unknown");
    }

    private async Task MustBeTheLatestAsync(Merge merge, CancellationToken cancellation)
    {
        var touched = db.MergeTraces.Where(t => t.MergeId == merge.Id).Select(t => t.Touched);
        var later = await db.MergeTraces.Where(t => t.MergeId != merge.Id && touched.Contains(t.Touched))
            .Join(db.Merges, t => t.MergeId, m => m.Id, (_, m) => m)
            .Where(m => m.UndoneAt == null && (m.At > merge.At || (m.At == merge.At && m.Id.CompareTo(merge.Id) > 0)))
            .OrderByDescending(m => m.At).Select(m => new { m.GoneName, m.KeptName }).FirstOrDefaultAsync(cancellation);
        if (later is not null) throw new RefusedException("merge.later-first", later.GoneName, later.KeptName);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
