using System.Diagnostics;

namespace Hourglass.Proof;

public sealed record LongWish(bool IsPostgres, int Seed, int Letters, TimeSpan Time)
{
    public string? Mutant { get; init; }
    public bool IsCalm { get; init; }
}

/// <summary>Trial after trial until the time is over; says what each found and the sum of all.</summary>
public static class LongVersion
{
    /// <returns>1 when a promise was broken.</returns>
    public static async Task<int> RunAsync(LongWish wish, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        await using var own = wish.IsPostgres ? await OwnPostgres.StartAsync() : null;
        var outcomes = new List<Outcome>();
        do
        {
            var plan = PlanOf(wish, wish.Seed + outcomes.Count);
            var outcome = await new Trial(plan, own?.Server, own) { Progress = Console.Error.WriteLine }.RunAsync();
            outcomes.Add(outcome);
            Console.WriteLine($"{(wish.IsPostgres ? "postgres" : "sqlite")} seed {plan.Seed}: {outcome}");
            Console.WriteLine($"  {outcome.Endings}");
            foreach (var finding in outcome.Findings.Take(20)) Console.WriteLine($"  {finding.Promise} {finding.Touchpoint} {finding.What}");
            foreach (var error in outcome.Errors.GroupBy(e => e[..Math.Min(e.Length, 160)]).OrderByDescending(g => g.Count()).Take(6)) Console.WriteLine($"  said {error.Count()} times: {error.Key}");
        }
        while (clock.Elapsed < wish.Time && !cancellation.IsCancellationRequested);

        Console.WriteLine($"altogether {outcomes.Sum(o => o.Letters)} letters, {outcomes.Sum(o => o.Disturbances)} disturbances, {outcomes.Sum(o => o.Stops)} acknowledged stops, "
            + $"{outcomes.Sum(o => o.Twice)} twice, {outcomes.Sum(o => o.Held)} held, {outcomes.Sum(o => o.Findings.Count)} broken promises, {clock.Elapsed.TotalMinutes:N1} minutes");
        return outcomes.Any(o => o.Findings.Count > 0) ? 1 : 0;
    }

    private static ProofPlan PlanOf(LongWish wish, int seed)
    {
        if (wish.IsCalm) return ProofPlan.Calm(seed, wish.IsPostgres) with { Mutant = wish.Mutant };
        var plan = ProofPlan.Brief(seed, wish.IsPostgres) with { Letters = wish.Letters, Mutant = wish.Mutant, Limit = TimeSpan.FromSeconds(120 + wish.Letters / 50) };
        return plan with
        {
            Kills = Math.Max(10, wish.Letters / 40),
            Freezes = 2,
            Rollings = 2,
            Stops = Math.Max(24, wish.Letters / 12),
            DatabaseRestarts = wish.IsPostgres ? 3 : 0,
        };
    }
}
