using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>Ticks the evidence that is plain from what is written down elsewhere: nobody writes it twice (R18).</summary>
public sealed class PlainEvidence(JourneyBook book)
{
    /// <param name="journeyId">Whose.</param>
    /// <param name="found">Codes of the gates, each with what shows it; what was ticked already stays as it is.</param>
    /// <param name="cancellation">Stops before the next one.</param>
    internal async Task ShowAsync(Guid journeyId, IEnumerable<(string Code, string Note)> found, CancellationToken cancellation)
    {
        var wanted = found.ToList();
        if (wanted.Count == 0) return;
        var shown = await book.Visible.Where(j => j.Id == journeyId).SelectMany(j => j.Evidence).Select(e => e.Code).ToListAsync(cancellation);
        foreach (var (code, note) in wanted.Where(w => !shown.Contains(w.Code))) await book.ShowAsync(journeyId, code, note, cancellation);
    }
}
