using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proposals;

/// <summary>Reads what the first three stages left of one journey; whoever asks has seen to it that they may.</summary>
internal static class GroundsReading
{
    public static async Task<Grounds> GroundsOfAsync(this HourglassDb db, Guid journeyId, CancellationToken cancellation) => new(
        await db.Stakeholders.AsNoTracking().Where(s => s.JourneyId == journeyId).OrderByDescending(s => s.Power).ThenByDescending(s => s.Interest).ThenBy(s => s.Id).ToListAsync(cancellation),
        await db.Problems.AsNoTracking().Where(p => p.JourneyId == journeyId).OrderBy(p => p.Id).ToListAsync(cancellation),
        await db.ValueEntries.AsNoTracking().Where(v => v.JourneyId == journeyId).ToListAsync(cancellation),
        await db.SolutionElements.AsNoTracking().Include(e => e.Traces).Where(e => e.JourneyId == journeyId).OrderBy(e => e.Id).ToListAsync(cancellation),
        await db.SolutionVariants.AsNoTracking().Where(v => v.JourneyId == journeyId).ToListAsync(cancellation),
        await db.Goals.AsNoTracking().Include(g => g.Measures).Where(g => g.JourneyId == journeyId).OrderBy(g => g.Id).ToListAsync(cancellation))
    {
        Ideas = await db.Ideas.AsNoTracking().Where(i => i.JourneyId == journeyId).ToListAsync(cancellation),
    };
}
