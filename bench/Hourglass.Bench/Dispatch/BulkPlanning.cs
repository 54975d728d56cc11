using System.Diagnostics;
using System.Globalization;
using Hourglass.Data;
using Hourglass.Method.Shipped;
using Hourglass.Outreach;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Bench.Dispatch;

/// <summary>Starts the plan of everybody on a shipped playbook, as the background does it.</summary>
internal static class BulkPlanning
{
    public static async Task MeasureAsync(BenchDatabase database, int customers, CancellationToken cancellation)
    {
        await using var house = await BenchHouse.BuildAsync(database, ShippedPlaybooks.Of("software-product").Content);
        var clock = Stopwatch.StartNew();
        await house.Customers.WhoBoughtAsync(customers);
        var filled = clock.Elapsed;
        var playbook = await house.AskAsync<HourglassDb, Guid>(db => db.Playbooks.Select(p => p.Id).SingleAsync(cancellation));
        await house.DoAsync<PlanLaunches>(launches => launches.BeginAsync(playbook, LateJoin.Skip, cancellation));

        var busy = Environment.CpuUsage.TotalTime;
        clock.Restart();
        await house.Service<LongWorkRunner>().RunNextAsync(cancellation);
        var (took, own) = (clock.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime - busy);
        var touches = await house.AskAsync<HourglassDb, int>(db => db.Touchpoints.CountAsync(cancellation));
        Console.WriteLine("| customers | touchpoints | touchpoints/s | took s | own CPU µs/touchpoint | filled in s |\n|---:|---:|---:|---:|---:|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {customers:N0} | {touches:N0} | {touches / took:N0} | {took:N1} | {own.TotalMicroseconds / touches:N0} | {filled.TotalSeconds:N0} |"));
    }
}
