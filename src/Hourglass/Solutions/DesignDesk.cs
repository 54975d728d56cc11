using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Solutions;

/// <summary>The front door of the solution that is made together with a customer: it opens to whoever sees the journey. The verbs stand in DesignDesk.*.cs, by subject.</summary>
public sealed partial class DesignDesk(HourglassDb db, Actor actor, JourneyBook book, PlainEvidence evidence, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => actor.DayOf(Now);

    /// <returns>Null when there is no such journey, or it is not this actor's to see.</returns>
    public async Task<Workshop?> ReadAsync(Guid journeyId, CancellationToken cancellation) =>
        await book.Visible.AnyAsync(j => j.Id == journeyId, cancellation) ? await WorkshopAsync(journeyId, cancellation) : null;

    private async Task<Workshop> WorkshopAsync(Guid journeyId, CancellationToken cancellation) => new(
        await db.Problems.AsNoTracking().Where(p => p.JourneyId == journeyId).OrderBy(p => p.Id).ToListAsync(cancellation),
        await db.SolutionElements.AsNoTracking().Include(e => e.Traces).Where(e => e.JourneyId == journeyId).OrderBy(e => e.Id).ToListAsync(cancellation),
        await db.SolutionVariants.AsNoTracking().Where(v => v.JourneyId == journeyId).OrderBy(v => v.Id).ToListAsync(cancellation),
        await db.SolutionComments.AsNoTracking().Where(c => c.JourneyId == journeyId).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(cancellation),
        await db.DesignNotes.AsNoTracking().SingleOrDefaultAsync(n => n.JourneyId == journeyId, cancellation),
        await db.Opportunities.AsNoTracking().Where(o => o.JourneyId == journeyId).OrderBy(o => o.Id).ToListAsync(cancellation),
        await db.Goals.AsNoTracking().Include(g => g.Measures.OrderBy(m => m.Id)).Where(g => g.JourneyId == journeyId).OrderBy(g => g.Id).ToListAsync(cancellation));

    private Task<Journey> JourneyAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        return book.OneAsync(id, cancellation);
    }

    /// <summary>Somebody else's is unknown; one that changed since this version was seen is refused.</summary>
    private async Task<(TRecord, Journey)> OneAsync<TRecord>(IQueryable<TRecord> records, Func<TRecord, (Guid Journey, int Version)> of, int? seen, string unknown, CancellationToken cancellation)
        where TRecord : class
    {
        actor.MustBeAllowedToChange();
        var record = await records.SingleOrDefaultAsync(cancellation) ?? throw new RefusedException(unknown);
        var journey = await book.Visible.SingleOrDefaultAsync(j => j.Id == of(record).Journey, cancellation) ?? throw new RefusedException(unknown);
        return seen is null || seen == of(record).Version ? (record, journey) : throw new RefusedException("record.changed");
    }

    private void Tell(Journey journey, string what, string whom, string? note = null) => Tell(actor, journey, what, whom, note);

    /// <param name="by">Who did it: a colleague, or somebody of the customer's by their own name.</param>
    /// <param name="journey">Whose history gets a line.</param>
    /// <param name="what">Says what happened; the texts are under <c>milestone.designed.*</c>.</param>
    /// <param name="whom">The thing it happened to.</param>
    /// <param name="note">What changed, or what was said.</param>
    private void Tell(Actor by, Journey journey, string what, string whom, string? note) =>
        db.Add(Milestone.Of(MilestoneKind.Designed, journey, (what, Wording.Clipped(whom, 120), note), by, Now));

    /// <summary>Saves, and ticks the evidence that is plain from what is written down here: nobody writes it twice (R18).</summary>
    private async Task SaveAsync(Guid journeyId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        var shop = await WorkshopAsync(journeyId, cancellation);
        await evidence.ShowAsync(journeyId, shop.PlainEvidence, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
