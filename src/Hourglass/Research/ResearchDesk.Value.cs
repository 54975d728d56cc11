using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

public sealed partial class ResearchDesk
{
    /// <summary>We gave them something, or asked for something (R33, R35).</summary>
    public async Task<ValueEntry> EnterAsync(Guid journeyId, ValueDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        if (details.InsightId is { } id)
        {
            var insight = await db.Insights.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) ?? throw new RefusedException("insight.unknown");
            if (string.IsNullOrWhiteSpace(details.What)) details = details with { What = insight.Title };
        }

        var entry = new ValueEntry(actor.WorkspaceId, journeyId, details, actor, Today);
        db.Add(entry);
        Tell(journey, entry.IsGift ? "value-given" : "value-asked", entry.What, entry.Whom);
        await db.SaveChangesAsync(cancellation);
        return entry;
    }

    /// <summary>How they took it; what they did not want to hear stays in the history as it is (R36).</summary>
    public async Task ReactAsync(Guid entryId, Reaction reaction, string? words, CancellationToken cancellation)
    {
        var (entry, journey) = await OneAsync(db.ValueEntries.Where(v => v.Id == entryId), v => (v.JourneyId, v.Version), null, "value.unknown", cancellation);
        entry.TakeReaction(reaction, words);
        Tell(journey, reaction == Reaction.NotWanted ? "insight-not-wanted" : "insight-heard", entry.What, entry.TheirWords);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task StrikeAsync(Guid entryId, CancellationToken cancellation)
    {
        var (entry, journey) = await OneAsync(db.ValueEntries.Where(v => v.Id == entryId), v => (v.JourneyId, v.Version), null, "value.unknown", cancellation);
        db.Remove(entry);
        Tell(journey, "value-struck", entry.What, entry.Whom);
        await db.SaveChangesAsync(cancellation);
    }
}
