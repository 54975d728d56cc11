using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Hourglass.Bench;

internal static class Importing
{
    /// <summary>A CSV of opportunities through the command line of the published binary, with the sample map.</summary>
    public static async Task MeasureAsync(string published, BenchDatabase database, int rows, CancellationToken cancellation)
    {
        await using (var server = await RunningServer.StartAsync(published, database, cancellation))
            await Seller.OpenWorkspaceAsync(published, server, database, cancellation);
        var file = Path.Combine(database.Folder, "opportunities.csv");
        await File.WriteAllTextAsync(file, Csv(rows), cancellation);

        var clock = Stopwatch.StartNew();
        var printed = await ServerCommand.RunAsync(published, database, ["import", "--map", "opportunities", "--file", file], cancellation);
        Console.WriteLine(printed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| import of {rows:N0} rows | {rows / clock.Elapsed.TotalSeconds:N0} rows/s | {clock.Elapsed.TotalSeconds:N1} s |"));
    }

    private static string Csv(int rows)
    {
        var text = new StringBuilder("opportunity,account,owner,need,value,engaged\n");
        for (var i = 0; i < rows; i++)
        {
            var words = Vocabulary.Words;
            text.Append(CultureInfo.InvariantCulture, $"OP{i},{words[i % 1999]} {words[i % 1777]},Owner {i % 35},{words[i % 1511]} {words[i % 1213]},{100 + i % 9000},{1 + i % 28:00}-{1 + i % 12:00}-2025\n");
        }

        return text.ToString();
    }
}
