using System.Diagnostics;
using System.Globalization;
using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Bench.Dispatch;

/// <summary>How long it takes to claim a batch, however much waits.</summary>
internal static class Claiming
{
    private const int Batch = 128, Batches = 100, Fewer = 100_000;

    public static async Task MeasureAsync(BenchDatabase database, int rows, CancellationToken cancellation)
    {
        await using var house = await BenchHouse.BuildAsync(database, new PlaybookContent { Touches = [Customers.Hello] });
        await house.Customers.WithLettersAsync(1, _ => TimeProvider.System.GetUtcNow().UtcDateTime);
        Console.WriteLine("| waiting rows | claims of 128 | p50 ms | p99 ms | filled in s |\n|---:|---:|---:|---:|---:|");
        var before = 0;
        foreach (var waiting in new[] { Fewer, rows }.Distinct())
        {
            var clock = Stopwatch.StartNew();
            await FillAsync(database, house, before, waiting, cancellation);
            var filled = clock.Elapsed.TotalSeconds;
            var times = await ClaimAsync(house);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {waiting:N0} | {times.Length} | {times[times.Length / 2]:N2} | {times[^2]:N2} | {filled:N0} |"));
            before = waiting;
        }
    }

    // One customer with that many occurrences of a step: rows as wide and indexes as deep as those of that many customers.
    private static async Task FillAsync(BenchDatabase database, BenchHouse house, int from, int to, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(house.Boss.WorkspaceId, cancellation);
        var id = database.IsPostgres ? "('0190500000007000' || lpad(to_hex(i), 16, '0'))::uuid" : "unhex(printf('0190500000007000%016x', i))";
        var due = database.IsPostgres ? "now() - (i % 1000000) * interval '1 second'" : "strftime('%Y-%m-%d %H:%M:%f', 'now', '-' || (i % 1000000) || ' seconds')";
        var no = database.IsPostgres ? "false" : "0";
        var some = new[] { "WorkspaceId", "JourneyId", "Step", "Kind", "Purpose", "Role", "PlannedAt", "LateAt", "Shifts" };
        await connection.DoAsync($"""
            with recursive series(i) as (select {from + 1} union all select i + 1 from series where i < {to})
            insert into "Touchpoints" ("Id", "Occurrence", "DueAt", "State", "ByHand", "Attempts", "Fence", "WasRepeated", "Version", {string.Join(", ", some.Select(c => $"\"{c}\""))})
            select {id}, i, {due}, 'Planned', {no}, 0, 0, {no}, 0, {string.Join(", ", some.Select(c => $"t.\"{c}\""))}
            from series, (select * from "Touchpoints" where "Occurrence" = 0 limit 1) t
            """, cancellation);
        await connection.DoAsync("analyze", cancellation);
        if (database.IsPostgres) await connection.DoAsync("vacuum \"Touchpoints\"", cancellation);
    }

    private static async Task<double[]> ClaimAsync(BenchHouse house)
    {
        var (times, node) = (new List<double>(), Guid.CreateVersion7());
        for (var i = -10; i < Batches; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var claimed = await house.AskAsync<SendingTable, IReadOnlyList<Guid>>(table => table.ClaimAsync(new ClaimWish(node, null, Batch, TimeSpan.FromMinutes(5)), default));
            if (i >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (claimed.Count != Batch) throw new InvalidOperationException($"{claimed.Count} rows were claimed.");
        }

        return [.. times.Order()];
    }
}
