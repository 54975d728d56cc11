using System.Globalization;

namespace Hourglass.Bench;

internal static class Starting
{
    private const int Times = 5;

    /// <summary>Start to first answered page on an existing, filled database, and memory after a quiet moment.</summary>
    public static async Task MeasureAsync(string published, BenchDatabase database, int journeys, CancellationToken cancellation)
    {
        await using (var first = await RunningServer.StartAsync(published, database, cancellation))
        {
            Console.WriteLine(Line("first start, empty folder", first.TookToAnswer, first.ResidentMegabytes));
            await Seller.OpenWorkspaceAsync(published, first, database, cancellation);
            await Filling.FillAsync(database, journeys, cancellation);
        }

        for (var i = 0; i < Times; i++)
        {
            await using var server = await RunningServer.StartAsync(published, database, cancellation);
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System, cancellation);
            Console.WriteLine(Line("start, existing database; idle after 5 s", server.TookToAnswer, server.ResidentMegabytes));
        }
    }

    private static string Line(string what, TimeSpan took, long megabytes) =>
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {took.TotalSeconds:N2} s | {megabytes} MB |");
}
