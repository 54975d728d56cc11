using System.Diagnostics;
using System.Globalization;

namespace Hourglass.Bench;

/// <summary>One thing to measure: the n-th question of it, and the header that says who asks.</summary>
internal sealed record Scenario(string Name, string Proof, Func<long, Question> Ask);

/// <param name="ServerMicroseconds">Processor time of the server for one answer; steadier than the rate on a busy machine.</param>
/// <param name="ClientMicroseconds">Processor time of this program for one answer: what the server would have had, too, with its clients elsewhere.</param>
internal sealed record Figures(double PerSecond, double P50, double P99, double ServerMicroseconds, double ClientMicroseconds, long Failed)
{
    public string[] Cells(string name, int clients) =>
        [name, $"{clients}", Whole(PerSecond), Split(P50), Split(P99), Whole(ServerMicroseconds), Whole(ClientMicroseconds), $"{Failed}"];

    public string Line(string name, int clients) => $"| {string.Join(" | ", Cells(name, clients))} |";

    private static string Whole(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Split(double number) => number.ToString("N2", CultureInfo.InvariantCulture);
}

internal static class Load
{
    private static long _counter;

    /// <summary>Clients ask one after another for this long and for this many answers; every answer is read to its end.</summary>
    public static async Task<Figures> RunAsync(RunningServer server, Scenario scenario, int clients, TimeSpan length, int answers = 0)
    {
        var (clock, busyBefore, ownBefore) = (Stopwatch.StartNew(), server.Busy, Environment.CpuUsage.TotalTime);
        bool IsDone(int given) => clock.Elapsed >= length && given * clients >= answers;
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Factory.StartNew(
            () => Ask(server.Address, scenario, IsDone), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        var elapsed = clock.Elapsed.TotalSeconds;
        var times = all.SelectMany(a => a.Times).Order().ToArray();
        return new Figures(times.Length / elapsed, At(times, 0.50), At(times, 0.99), (server.Busy - busyBefore).TotalMicroseconds / times.Length,
            (Environment.CpuUsage.TotalTime - ownBefore).TotalMicroseconds / times.Length, all.Sum(a => a.Failed));
    }

    private static (List<double> Times, long Failed) Ask(Uri server, Scenario scenario, Func<int, bool> isDone)
    {
        var (times, failed) = (new List<double>(10_000), 0L);
        using var wire = new Wire(server, scenario.Proof);
        while (!isDone(times.Count))
        {
            var question = scenario.Ask(Interlocked.Increment(ref _counter));
            var began = Stopwatch.GetTimestamp();
            var status = wire.Ask(question);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (status is < 200 or > 299) failed++;
        }

        return (times, failed);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
