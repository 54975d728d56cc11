using Hourglass.Node;

namespace Hourglass.Proof;

/// <summary>Judges the judge: engines broken on purpose must be caught, the faithful one must pass wherever one of them was tried.</summary>
public sealed class Rehearsals(bool isPostgres, Laboratory laboratory)
{
    private const int Tries = 3;

    /// <returns>1 when a broken engine came through, or the faithful one did not.</returns>
    public async Task<int> RunAsync(int seed, string? only, CancellationToken cancellation)
    {
        var (missed, last) = (0, seed);
        Console.WriteLine("| broken on purpose | caught by | with seed | first finding |\n|---|---|---|---|");
        foreach (var mutant in Mutants.Names.Where(name => only is null || name == only))
        {
            var (caught, tried) = await CatchAsync(mutant, seed, cancellation);
            last = Math.Max(last, tried);
            if (caught is null) missed++;
            Console.WriteLine($"| {mutant} | {caught?.Broken ?? "**nobody**"} | {tried} | {caught?.Findings[0].What} |");
        }

        for (var own = seed; only is null && own <= last; own++)
        {
            var faithful = await laboratory.TryAsync(ProofPlan.Rehearsal(own, isPostgres, null));
            if (faithful.Findings.Count > 0) missed++;
            Console.WriteLine($"| *nothing* | {(faithful.Findings.Count == 0 ? "nobody, as it should be" : $"**{faithful.Broken}**")} | {own} | {string.Join("; ", faithful.Findings.Take(1).Select(f => f.What))} |");
        }

        return missed == 0 ? 0 : 1;
    }

    private async Task<(Outcome? Caught, int Seed)> CatchAsync(string mutant, int seed, CancellationToken cancellation)
    {
        for (var tried = seed; ; tried++)
        {
            cancellation.ThrowIfCancellationRequested();
            var outcome = await laboratory.TryAsync(ProofPlan.Rehearsal(tried, isPostgres, mutant));
            if (outcome.Findings.Count > 0) return (outcome, tried);
            if (tried == seed + Tries - 1) return (null, tried);
        }
    }
}
