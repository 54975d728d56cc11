using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>A line of history with the need of its journey and the names of its person and company, where this actor may see them.</summary>
public sealed record TimelineLine(Milestone Milestone, string? Need, Stage? Stage, string? Person, string? Company);

/// <summary>The history of one record and of everything that became part of it, latest first, a page at a time.</summary>
public sealed class Timelines(HourglassDb db, Actor actor)
{
    private const int TallestFamily = 20;

    public async Task<ListPage<TimelineLine>> OfCompanyAsync(Guid id, Guid? before, int size, CancellationToken cancellation)
    {
        var ids = await WithMergedAsync(id, some => db.Companies.Where(c => some.Contains(c.MergedIntoId!.Value)).Select(c => c.Id), cancellation);
        return await PageAsync(db.Milestones.Where(m => ids.Contains(m.CompanyId!.Value)), before, size, cancellation);
    }

    public async Task<ListPage<TimelineLine>> OfPersonAsync(Guid id, Guid? before, int size, CancellationToken cancellation)
    {
        var ids = await WithMergedAsync(id, some => db.People.Where(p => some.Contains(p.MergedIntoId!.Value)).Select(p => p.Id), cancellation);
        return await PageAsync(db.Milestones.Where(m => ids.Contains(m.PersonId!.Value)), before, size, cancellation);
    }

    private async Task<ListPage<TimelineLine>> PageAsync(IQueryable<Milestone> all, Guid? before, int size, CancellationToken cancellation)
    {
        var mine = all.AsNoTracking().Where(m => (m.JourneyId == null || db.Journeys.VisibleTo(actor).Any(j => j.Id == m.JourneyId))
            && (actor.SeesAll || m.PersonId == null || m.CompanyId == null
                || db.People.OrMergedVisibleTo(actor, db).Any(p => p.Id == m.PersonId)));
        if (before is not null && await all.Where(m => m.Id == before).Select(m => new { m.At, m.Id }).FirstOrDefaultAsync(cancellation) is { } from)
            mine = mine.Where(m => m.At < from.At || (m.At == from.At && m.Id.CompareTo(from.Id) < 0));

        var lines = await mine.OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(size + 1)
            .Select(m => new TimelineLine(m,
                db.Journeys.Where(j => j.Id == m.JourneyId).Select(j => j.Need).FirstOrDefault(),
                db.Journeys.Where(j => j.Id == m.JourneyId).Select(j => (Stage?)j.Stage).FirstOrDefault(),
                db.People.Where(p => p.Id == m.PersonId).Select(p => p.Name).FirstOrDefault(),
                db.Companies.VisibleTo(actor, db).Where(c => c.Id == m.CompanyId).Select(c => c.Name).FirstOrDefault()))
            .ToListAsync(cancellation);
        return new([.. lines.Take(size)], lines.Count > size);
    }

    private static async Task<List<Guid>> WithMergedAsync(Guid id, Func<List<Guid>, IQueryable<Guid>> mergedInto, CancellationToken cancellation)
    {
        List<Guid> all = [id], latest = [id];
        for (var step = 0; step < TallestFamily && latest.Count > 0; step++)
        {
            latest = await mergedInto(latest).Take(1000).ToListAsync(cancellation);
            all.AddRange(latest);
        }

        return all;
    }
}
