using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Hourglass.Bench;

internal static class Importing
{
    private static readonly string[] Products = ["GTX Pro", "GTX Basic", "MG Special", "MG Advanced"];
    private static readonly string[] States = ["Prospecting,,", "Engaging,{0},", "Won,{0},{0}", "Lost,{0},{0}"];

    /// <summary>A sales history of this many opportunities through the command line of the published binary, with the map of the sample: read, matched, written and reported.</summary>
    public static async Task MeasureAsync(string published, BenchDatabase database, int rows, CancellationToken cancellation)
    {
        await using (var server = await RunningServer.StartAsync(published, database, cancellation))
            await Seller.OpenWorkspaceAsync(published, server, database, cancellation);
        var file = Path.Combine(database.Folder, "sales_pipeline.csv");
        await File.WriteAllTextAsync(file, Csv(rows), cancellation);

        var clock = Stopwatch.StartNew();
        var map = Path.Combine(Publishing.Root, "samples/sales-history/map.json");
        var (printed, peak) = await ServerCommand.RunAsync(published, database, ["import", "--map", map, "--file", file, "--as", Seller.Email], cancellation);
        var took = clock.Elapsed.TotalSeconds;
        Console.WriteLine(printed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| import of {rows:N0} rows, start of the program included | {rows / took:N0} rows/s | {took:N1} s | at most {peak} MB resident |"));
    }

    private static string Csv(int rows)
    {
        var text = new StringBuilder("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n");
        var words = Vocabulary.Words;
        for (var i = 0; i < rows; i++)
        {
            var day = string.Create(CultureInfo.InvariantCulture, $"{1 + i % 28:00}-{1 + i % 12:00}-2025");
            text.Append(CultureInfo.InvariantCulture, $"OP{i},Owner {i % 35},{Products[i % Products.Length]},{words[i % 1999]},")
                .AppendFormat(CultureInfo.InvariantCulture, States[i % States.Length], day).Append(CultureInfo.InvariantCulture, $",{(i % 4 == 2 ? 100 + i % 9000 : 0)}\n");
        }

        return text.ToString();
    }
}
