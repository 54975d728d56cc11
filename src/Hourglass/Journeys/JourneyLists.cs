using System.Linq.Expressions;
using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The journeys a filter means, among those this actor may see, whole or page by page.</summary>
public sealed class JourneyLists(HourglassDb db, Actor actor, TimeProvider clock)
{
    public const int RowsAtOnce = 50;

    public DateOnly Today => actor.DayOf(clock.GetUtcNow().UtcDateTime);

    public IQueryable<Journey> Matching(JourneyFilter filter) => db.Journeys.AsNoTracking().Matching(filter, actor, Today, db);

    /// <summary>One page in one command, its tags in a second; a place that cannot be read begins the list anew.</summary>
    public async Task<JourneyPage> PageAsync(JourneyFilter filter, ListOrder order, ListPlace? after, bool withTags, CancellationToken cancellation)
    {
        if (filter.Standings.Count == 0) return new JourneyPage([], null);
        var rows = await (order.By switch
        {
            ListKey.Next => Sorted(ByAttention(filter), j => j.AttentionOn, order, after?.Day, after),
            ListKey.Value => Sorted([Matching(filter)], j => j.Value, order, after?.Number, after),
            ListKey.Started => Sorted([Matching(filter)], j => j.StartedOn, order, after?.Day, after),
            ListKey.Changed => Sorted([Matching(filter)], j => j.UpdatedAt, order, after?.Moment, after),
            ListKey.Need => SortedByNeed(filter, order, after),
        }).ToListAsync(cancellation);

        var page = new JourneyPage(rows.Count > RowsAtOnce ? rows[..RowsAtOnce] : rows, rows.Count > RowsAtOnce ? rows[RowsAtOnce - 1].Place(order.By) : null);
        if (withTags) await NameTagsAsync(page.Rows, cancellation);
        return page;
    }

    /// <summary>One row as it is now; null when it is not this actor's to see.</summary>
    public Task<JourneyRow?> RowAsync(Guid id, CancellationToken cancellation) =>
        Rows(db.Journeys.VisibleTo(actor).Where(j => j.Id == id)).SingleOrDefaultAsync(cancellation);

    private List<IQueryable<Journey>> ByAttention(JourneyFilter filter) => [.. db.Journeys.AsNoTracking().ByAttention(filter, actor, Today, db)];

    private IQueryable<JourneyRow> SortedByNeed(JourneyFilter filter, ListOrder order, ListPlace? after)
    {
        var behind = after is { } place ? Matching(filter).Behind(j => j.Need, order.Falling, place.Key, place.Id) : [Matching(filter)];
        return Joined(behind, j => j.Need, order.Falling);
    }

    private IQueryable<JourneyRow> Sorted<TKey>(
        List<IQueryable<Journey>> parts, Expression<Func<Journey, TKey>> key, ListOrder order, TKey? last, ListPlace? after) where TKey : struct
    {
        var behind = last is { } from && after is { } place ? parts.SelectMany(part => part.Behind(key, order.Falling, from, place.Id)) : parts;
        return Joined(behind, key, order.Falling);
    }

    private IQueryable<JourneyRow> Joined<TKey>(IEnumerable<IQueryable<Journey>> parts, Expression<Func<Journey, TKey>> key, bool falling)
    {
        var firsts = parts.Select(part => part.InOrder(key, falling).Take(RowsAtOnce + 1)).ToList();
        return Rows(firsts is [var only] ? only : firsts.Aggregate((all, next) => all.Concat(next)).InOrder(key, falling).Take(RowsAtOnce + 1));
    }

    // The customer's name is looked up row by row, so that a page stays in the order of its index.
    private IQueryable<JourneyRow> Rows(IQueryable<Journey> journeys) => journeys.Select(j => new JourneyRow(
        j.Id, j.CompanyId, db.Companies.Where(c => c.Id == j.CompanyId).Select(c => c.Name).First(), j.Need, j.Stage, j.Standing, j.OwnerId,
        j.NextWhat, j.NextOn, j.AttentionOn, j.Answer, j.MaybeSince, j.Value, j.Currency, j.StartedOn, j.UpdatedAt, j.Origin, j.Version));

    private async Task NameTagsAsync(IReadOnlyList<JourneyRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var named = await db.Taggings.Where(t => ids.Contains(t.SubjectId)).Join(db.Tags, t => t.TagId, tag => tag.Id, (t, tag) => new { t.SubjectId, tag.Name })
            .ToListAsync(cancellation);
        foreach (var row in rows) row.Tags = [.. named.Where(n => n.SubjectId == row.Id).Select(n => n.Name).Order()];
    }
}
