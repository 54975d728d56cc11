using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

/// <summary>The front door of what is found out about a customer: it opens to whoever sees the journey. The verbs stand in ResearchDesk.*.cs, by subject.</summary>
public sealed partial class ResearchDesk(HourglassDb db, Actor actor, JourneyBook book, PlainEvidence evidence, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => actor.DayOf(Now);

    /// <returns>Null when there is no such journey, or it is not this actor's to see.</returns>
    public async Task<Dossier?> ReadAsync(Guid journeyId, CancellationToken cancellation) =>
        await book.Visible.AnyAsync(j => j.Id == journeyId, cancellation) ? await DossierAsync(journeyId, cancellation) : null;

    private async Task<Dossier> DossierAsync(Guid journeyId, CancellationToken cancellation) => new(
        await db.Stakeholders.AsNoTracking().Where(s => s.JourneyId == journeyId).OrderByDescending(s => s.Power).ThenByDescending(s => s.Interest).ThenBy(s => s.Id).ToListAsync(cancellation),
        await db.Problems.AsNoTracking().Where(p => p.JourneyId == journeyId).OrderBy(p => p.Id).ToListAsync(cancellation),
        await db.KnowledgeGaps.AsNoTracking().Where(g => g.JourneyId == journeyId).OrderBy(g => g.DueOn).ThenBy(g => g.Id).ToListAsync(cancellation),
        await db.ResearchTasks.AsNoTracking().Where(t => t.JourneyId == journeyId).OrderBy(t => t.Id).ToListAsync(cancellation),
        await db.OurViews.AsNoTracking().SingleOrDefaultAsync(v => v.JourneyId == journeyId, cancellation),
        await db.ValueEntries.AsNoTracking().Where(v => v.JourneyId == journeyId).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).ToListAsync(cancellation),
        await db.StakeholderTies.AsNoTracking().Where(t => t.JourneyId == journeyId).OrderBy(t => t.Id).ToListAsync(cancellation));

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

    private async Task OwnerMustWorkHereAsync(Guid? id, CancellationToken cancellation)
    {
        if (id is not null && !await db.Members.AnyAsync(m => m.Id == id && m.IsActive, cancellation)) throw new RefusedException("member.unknown");
    }

    private void Tell(Journey journey, string what, string whom, string? note = null) => db.Add(Milestone.Learned(journey, what, whom, note, actor, Now));

    /// <summary>Saves, and ticks the evidence that is plain from what is written down here: nobody writes it twice (R18).</summary>
    private async Task SaveAsync(Guid journeyId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        var known = await DossierAsync(journeyId, cancellation);
        await evidence.ShowAsync(journeyId, known.PlainEvidence, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
