using System.Diagnostics;
using System.Globalization;

namespace Hourglass.Bench.Dispatch;

/// <summary>One way of getting letters out, measured where they arrive; the first letters only warm it up.</summary>
internal sealed record Race(string Name, int Letters, int WarmUp)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(240);

    /// <param name="folder">Where the mail server keeps its ledger.</param>
    /// <param name="open">Gets ready with the port of the server; what it returns sends until it is told to stop.</param>
    public async Task<Pace> RunAsync(string folder, Func<int, Task<Func<CancellationToken, Task>>> open)
    {
        await using var server = await MailServer.StartAsync(folder);
        var send = await open(server.Port);
        using var stop = new CancellationTokenSource();
        var clock = Stopwatch.StartNew();
        var sending = Task.Run(() => send(stop.Token));
        await server.HasAsync(WarmUp, clock, Limit);
        var (own, sink) = (Environment.CpuUsage.TotalTime, server.Busy);
        var arrived = await server.HasAsync(Letters, clock, Limit);
        (own, sink) = (Environment.CpuUsage.TotalTime - own, server.Busy - sink);
        await stop.CancelAsync();
        await sending;
        var lines = server.Lines;
        var letters = Math.Min(arrived, lines.Count) - WarmUp;
        if (letters <= 0) throw new InvalidOperationException($"{Name}: {lines.Count} letters arrived in {Limit.TotalSeconds:N0} s, fewer than the warm-up.");
        return new Pace(Name, letters / (lines[WarmUp + letters - 1].At - lines[WarmUp - 1].At).TotalSeconds, letters, own / letters, sink / letters);
    }
}

/// <param name="Own">Processor time of this program for one letter, the database's and the mail server's not counted.</param>
internal sealed record Pace(string Name, double PerSecond, int Letters, TimeSpan Own, TimeSpan Sink)
{
    public string Line(Pace bare, Pace engine) => string.Create(CultureInfo.InvariantCulture,
        $"| {Name} | {Letters:N0} | {PerSecond:N0} | {Own.TotalMicroseconds:N0} | {Sink.TotalMicroseconds:N0} | {PerSecond / bare.PerSecond:P0} | {engine.PerSecond / PerSecond:N1} |");
}
