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

    public IQueryable<Journey> Matching(JourneyFilter filter) => db.Matching(filter, actor, Today);

    /// <summary>One page in one command, its tags in a second; a place that cannot be read begins the list anew.</summary>
    public async Task<JourneyPage> PageAsync(JourneyFilter filter, ListOrder order, ListPlace? after, bool withTags, CancellationToken cancellation)
    {
        var parts = (order.By == ListKey.Next ? db.ByAttention(filter, actor, Today) : db.Parts(filter, actor, Today)).ToList();
        if (parts.Count == 0) return new JourneyPage([], null);
        var rows = await (order.By switch
        {
            ListKey.Next => Sorted(parts, j => j.AttentionOn, order, after?.Day, after),
            ListKey.Value => Sorted(parts, j => j.Journey.Value, order, after?.Number, after),
            ListKey.Started => Sorted(parts, j => j.Journey.StartedOn, order, after?.Day, after),
            ListKey.Changed => Sorted(parts, j => j.Journey.UpdatedAt, order, after?.Moment, after),
            ListKey.Need => SortedByNeed(parts, order, after),
        }).ToListAsync(cancellation);

        var page = new JourneyPage(rows.Count > RowsAtOnce ? rows[..RowsAtOnce] : rows, rows.Count > RowsAtOnce ? rows[RowsAtOnce - 1].Place(order.By) : null);
        if (withTags) await NameTagsAsync(page.Rows, cancellation);
        return page;
    }

    /// <summary>Ids of those that want attention soonest.</summary>
    public async Task<List<Guid>> SoonestAsync(JourneyFilter filter, int most, CancellationToken cancellation)
    {
        var firsts = db.ByAttention(filter, actor, Today).Select(part => part.BySoonest().Take(most).Select(j => new { j.AttentionOn, j.Id })).ToList();
        return firsts.Count == 0 ? [] : await firsts.Aggregate((all, next) => all.Concat(next))
            .OrderBy(j => j.AttentionOn).ThenBy(j => j.Id).Take(most).Select(j => j.Id).ToListAsync(cancellation);
    }

    /// <summary>One row as it is now; null when it is not this actor's to see.</summary>
    public Task<JourneyRow?> RowAsync(Guid id, CancellationToken cancellation) =>
        Rows(db.Journeys.VisibleTo(actor).Where(j => j.Id == id)).SingleOrDefaultAsync(cancellation);

    private IQueryable<JourneyRow> SortedByNeed(List<IQueryable<Placed>> parts, ListOrder order, ListPlace? after)
    {
        var behind = after is { } place ? parts.SelectMany(part => part.Behind(j => j.Journey.Need, order.Falling, place.Key, place.Id)) : parts;
        return Joined(behind, j => j.Journey.Need, order.Falling);
    }

    private IQueryable<JourneyRow> Sorted<TKey>(
        List<IQueryable<Placed>> parts, Expression<Func<Placed, TKey>> key, ListOrder order, TKey? last, ListPlace? after) where TKey : struct
    {
        var behind = last is { } from && after is { } place ? parts.SelectMany(part => part.Behind(key, order.Falling, from, place.Id)) : parts;
        return Joined(behind, key, order.Falling);
    }

    private IQueryable<JourneyRow> Joined<TKey>(IEnumerable<IQueryable<Placed>> parts, Expression<Func<Placed, TKey>> key, bool falling)
    {
        var firsts = parts.Select(part => part.InOrder(key, falling).Take(RowsAtOnce + 1)).ToList();
        return Rows((firsts is [var only] ? only : firsts.Aggregate((all, next) => all.Concat(next)).InOrder(key, falling).Take(RowsAtOnce + 1)).Select(j => j.Journey));
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
