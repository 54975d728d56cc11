using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

/// <summary>The front door of the library of insights: everybody reads it, those who shape the path keep it (R33).</summary>
public sealed class Insights(HourglassDb db, Actor actor, TimeProvider clock)
{
    public IQueryable<Insight> Offered => db.Insights.AsNoTracking().Where(i => i.RetiredAt == null).OrderBy(i => i.Title).ThenBy(i => i.Id);

    /// <summary>Those that are offered, and how they fared.</summary>
    public async Task<IReadOnlyList<InsightLine>> LinesAsync(CancellationToken cancellation) => [.. (await Offered.Select(i => new
    {
        Insight = i,
        Given = db.ValueEntries.Count(v => v.InsightId == i.Id),
        Welcomed = db.ValueEntries.Count(v => v.InsightId == i.Id && v.Reaction == Reaction.Welcomed),
        NotWanted = db.ValueEntries.Count(v => v.InsightId == i.Id && v.Reaction == Reaction.NotWanted),
    }).ToListAsync(cancellation)).Select(line => new InsightLine(line.Insight, line.Given, line.Welcomed, line.NotWanted))];

    public async Task<Insight> AddAsync(InsightDetails details, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var insight = new Insight(actor.WorkspaceId, details, actor, clock.GetUtcNow().UtcDateTime);
        db.Add(insight);
        await db.SaveChangesAsync(cancellation);
        return insight;
    }

    public Task DescribeAsync(Guid id, InsightDetails details, int? seen, CancellationToken cancellation) => ChangeAsync(id, seen, insight => insight.Describe(details), cancellation);

    public Task RetireAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, null, insight => insight.Retire(clock.GetUtcNow().UtcDateTime), cancellation);

    private async Task ChangeAsync(Guid id, int? seen, Action<Insight> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var insight = await db.Insights.SingleOrDefaultAsync(i => i.Id == id, cancellation) ?? throw new RefusedException("insight.unknown");
        if (seen is not null && seen != insight.Version) throw new RefusedException("record.changed");
        verb(insight);
        await db.SaveChangesAsync(cancellation);
    }
}
