using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The board: seven columns of cards, each read from one end of an index.</summary>
public sealed class Boards(HourglassDb db, Actor actor, TimeProvider clock)
{
    public const int CardsAtOnce = 15;

    public DateOnly Today => actor.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The first cards of all seven columns; one command.</summary>
    public async Task<IReadOnlyList<BoardColumn>> ReadAsync(JourneyFilter filter, CancellationToken cancellation, int atOnce = CardsAtOnce)
    {
        var parts = filter.Stages.SelectMany(stage => Parts(filter, stage)).Select(part => Firsts(part, atOnce)).ToList();
        var cards = parts.Count == 0 ? [] : await Cards(parts).ToListAsync(cancellation);
        return [.. Stages.All.Select(stage => Column(stage, cards.Where(card => card.Stage == stage), atOnce))];
    }

    /// <summary>The cards of one column behind this place.</summary>
    public async Task<BoardColumn> ColumnAsync(JourneyFilter filter, Stage stage, CardPlace after, CancellationToken cancellation)
    {
        if (!filter.Stages.Contains(stage)) return new BoardColumn(stage, [], null);
        var parts = Parts(filter, stage).SelectMany(part => part.Behind(j => j.AttentionOn, false, after.On, after.Id))
            .Select(part => Firsts(part, CardsAtOnce)).ToList();
        return Column(stage, parts.Count == 0 ? [] : await Cards(parts).ToListAsync(cancellation), CardsAtOnce);
    }

    /// <summary>One card as it is now; null when it is not this actor's to see.</summary>
    public Task<BoardCard?> CardAsync(Guid id, CancellationToken cancellation) =>
        Cards([db.Journeys.VisibleTo(actor).Where(j => j.Id == id)]).SingleOrDefaultAsync(cancellation);

    private IEnumerable<IQueryable<Placed>> Parts(JourneyFilter filter, Stage stage) =>
        db.ByAttention(filter, actor, Today).Select(part => part.Where(j => j.Stage == stage));

    private static IQueryable<Journey> Firsts(IQueryable<Placed> part, int atOnce) => part.BySoonest().Take(atOnce + 1).Select(j => j.Journey);

    private IQueryable<BoardCard> Cards(IEnumerable<IQueryable<Journey>> parts) =>
        parts.Aggregate((all, next) => all.Concat(next)).Join(db.Companies, j => j.CompanyId, c => c.Id, (j, c) => new BoardCard(
            j.Id, j.Stage, j.AttentionOn, c.Name, j.Need, j.OwnerId, j.NextWhat, j.NextOn,
            j.Answer, j.MaybeSince, j.Value, j.Currency, j.StageSince, j.Standing, j.Version));

    private static BoardColumn Column(Stage stage, IEnumerable<BoardCard> cards, int atOnce)
    {
        var ordered = cards.OrderBy(card => card.AttentionOn).ThenBy(card => card.Id).Take(atOnce + 1).ToList();
        return ordered.Count > atOnce
            ? new BoardColumn(stage, ordered[..atOnce], ordered[atOnce - 1].Place)
            : new BoardColumn(stage, ordered, null);
    }
}
