using System.Globalization;
using Hourglass.Method;

namespace Hourglass.Bench.Dispatch;

/// <summary>What a server costs that has letters for next week and nothing to do today.</summary>
internal static class Idling
{
    private const int Waiting = 1_000;
    // The compiler goes on for most of a minute after the start.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(70);

    public static async Task MeasureAsync(string published, BenchDatabase database, TimeSpan length, CancellationToken cancellation)
    {
        await using (var house = await BenchHouse.BuildAsync(database, new PlaybookContent { Touches = [Customers.Hello] }))
        {
            await house.Customers.WithLettersAsync(Waiting, _ => TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(7));
            await house.UseServerAsync(9, 4);
        }

        await using var server = await RunningServer.StartAsync(published, database, cancellation);
        await Task.Delay(Settling, TimeProvider.System, cancellation);
        var before = server.Busy;
        await Task.Delay(length, TimeProvider.System, cancellation);
        var share = (server.Busy - before) / length;
        Console.WriteLine("| nothing due for | CPU share of one core | resident MB |\n|---:|---:|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {length.TotalSeconds:N0} s | {share:P2} | {server.ResidentMegabytes} |"));
    }
}
