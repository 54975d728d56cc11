using System.Globalization;
using Hourglass.Data;
using Hourglass.Method;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Bench.Dispatch;

/// <summary>How late letters arrive that fall due one after another within a minute.</summary>
internal static class Lateness
{
    private static readonly TimeSpan Spread = TimeSpan.FromMinutes(1), Patience = TimeSpan.FromMinutes(3);
    private const int BoundLetters = 5_000;

    public static async Task MeasureAsync(BenchDatabase database, int letters, int connections)
    {
        await using var house = await BenchHouse.BuildAsync(database, new PlaybookContent { Touches = [Customers.Hello] });
        // Filled before it begins, however long that takes here.
        var begins = TimeProvider.System.GetUtcNow().UtcDateTime + TimeSpan.FromSeconds(10 + letters / 1_500);
        await house.Customers.WithLettersAsync(letters, number => begins + Spread * ((double)number / letters));
        if (TimeProvider.System.GetUtcNow().UtcDateTime > begins) Console.WriteLine("filling took longer than planned: the first letters are late from the beginning");

        await using var server = await MailServer.StartAsync(database.Folder);
        await house.UseServerAsync(server.Port, connections);
        using var stop = new CancellationTokenSource();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var sending = Task.Run(() => LetterRate.RunEngineAsync(house, stop.Token));
        await server.HasAsync(letters, clock, begins - TimeProvider.System.GetUtcNow().UtcDateTime + Spread + Patience);
        await stop.CancelAsync();
        await sending;

        var dues = await house.AskAsync<HourglassDb, Dictionary<Guid, DateTime>>(db => db.Touchpoints.AsNoTracking().ToDictionaryAsync(t => t.Id, t => t.DueAt));
        var late = server.Lines.Select(line => (line.At - dues[Guid.Parse(line.Touchpoint!)]).TotalSeconds).Order().ToArray();
        var bound = await BoundAsync(house, database.Folder, connections);
        Console.WriteLine("| letters | arrived | p50 s | p99 s | at most s | wanted letters/s | what the mail server takes from a bare loop |\n|---:|---:|---:|---:|---:|---:|---:|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {letters:N0} | {late.Length:N0} | {At(late, 0.5):N2} | {At(late, 0.99):N2} | {late[^1]:N2} | {letters / Spread.TotalSeconds:N0} | {bound:N0} |"));
    }

    private static async Task<double> BoundAsync(BenchHouse house, string folder, int connections)
    {
        var letter = await house.Customers.OneLetterAsync();
        return (await new Race("bare", BoundLetters, BoundLetters / 5).RunAsync(folder, port => Task.FromResult<Func<CancellationToken, Task>>(async stop =>
        {
            using var mail = new BareMailKit(letter, port);
            await mail.LoopAsync(BoundLetters, connections, stop);
        }))).PerSecond;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
