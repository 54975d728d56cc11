using System.Diagnostics;

namespace Hourglass.Proof;

public sealed record LongWish(bool IsPostgres, int Seed, int Letters, TimeSpan Time)
{
    public string? Mutant { get; init; }
    public bool IsCalm { get; init; }
    public int PerMinute { get; init; }

    public string Engine => IsPostgres ? "postgres" : "sqlite";
}

/// <summary>Trial after trial until the time is over; says what each found and the sum of all.</summary>
public sealed class LongVersion(LongWish wish, Laboratory laboratory)
{
    /// <returns>1 when a promise was broken.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var outcomes = new List<Outcome>();
        do
        {
            var plan = PlanOf(wish.Seed + outcomes.Count);
            var outcome = await laboratory.TryAsync(plan, Console.Error.WriteLine);
            outcomes.Add(outcome);
            Console.WriteLine($"{wish.Engine} seed {plan.Seed}: {outcome}");
            Console.WriteLine($"  {outcome.Endings}");
            foreach (var finding in outcome.Findings.Take(20)) Console.WriteLine($"  {finding.Promise} {finding.Touchpoint} {finding.What}");
            foreach (var error in outcome.Errors.GroupBy(e => e[..Math.Min(e.Length, 160)]).OrderByDescending(g => g.Count()).Take(6)) Console.WriteLine($"  said {error.Count()} times: {error.Key}");
        }
        while (clock.Elapsed < wish.Time && !cancellation.IsCancellationRequested);

        Console.WriteLine($"altogether {outcomes.Count} trials, {outcomes.Sum(o => o.Letters)} letters, {outcomes.Sum(o => o.Arrived)} arrived, {outcomes.Sum(o => o.Disturbances)} disturbances, "
            + $"{outcomes.Sum(o => o.Stops)} acknowledged stops, {outcomes.Sum(o => o.Repeated)} repeated ({outcomes.Sum(o => o.Twice)} arrived twice), {outcomes.Sum(o => o.Held)} held, "
            + $"{outcomes.Sum(o => o.Findings.Count)} broken promises, {clock.Elapsed.TotalMinutes:N1} minutes");
        return outcomes.Any(o => o.Findings.Count > 0) ? 1 : 0;
    }

    private ProofPlan PlanOf(int seed) => (wish.IsCalm ? ProofPlan.Calm(seed, wish.IsPostgres) : ProofPlan.Thorough(seed, wish.IsPostgres, wish.Letters)) with
    {
        Mutant = wish.Mutant,
        PerMinute = wish.PerMinute,
    };
}
