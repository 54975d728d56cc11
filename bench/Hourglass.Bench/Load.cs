using System.Diagnostics;
using System.Globalization;

namespace Hourglass.Bench;

/// <summary>One thing to measure: the n-th request of it.</summary>
internal sealed record Scenario(string Name, Func<long, HttpRequestMessage> Request);

/// <param name="ServerMicroseconds">Processor time of the server for one answer; steadier than the rate on a busy machine.</param>
internal sealed record Figures(double PerSecond, double P50, double P99, double ServerMicroseconds, long Failed)
{
    public string[] Cells(string name, int clients) =>
        [name, $"{clients}", PerSecond.ToString("N0", CultureInfo.InvariantCulture), P50.ToString("N2", CultureInfo.InvariantCulture), P99.ToString("N2", CultureInfo.InvariantCulture),
         ServerMicroseconds.ToString("N0", CultureInfo.InvariantCulture), $"{Failed}"];

    public string Line(string name, int clients) => $"| {string.Join(" | ", Cells(name, clients))} |";
}

internal static class Load
{
    private static long _counter;

    /// <summary>Clients ask one after another for this long; every answer is read to its end.</summary>
    public static async Task<Figures> RunAsync(RunningServer server, Seller seller, Scenario scenario, int clients, TimeSpan length, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = clients }) { BaseAddress = server.Address };
        var (clock, busyBefore) = (Stopwatch.StartNew(), server.Busy);
        var answers = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => AskAsync(http, seller, scenario, clock, length, cancellation), cancellation)));
        var elapsed = clock.Elapsed.TotalSeconds;
        var times = answers.SelectMany(a => a.Times).Order().ToArray();
        return new Figures(times.Length / elapsed, At(times, 0.50), At(times, 0.99), (server.Busy - busyBefore).TotalMicroseconds / times.Length, answers.Sum(a => a.Failed));
    }

    private static async Task<(List<double> Times, long Failed)> AskAsync(
        HttpClient http, Seller seller, Scenario scenario, Stopwatch clock, TimeSpan length, CancellationToken cancellation)
    {
        var (times, failed, buffer) = (new List<double>(10_000), 0L, new byte[64 * 1024]);
        while (clock.Elapsed < length)
        {
            using var request = scenario.Request(Interlocked.Increment(ref _counter));
            if (request.Headers.Authorization is null) request.Headers.Add("Cookie", seller.Cookies);
            var began = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
            while (await body.ReadAsync(buffer, cancellation) > 0) { }
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode) failed++;
        }

        return (times, failed);
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
