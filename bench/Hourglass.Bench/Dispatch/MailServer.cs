using System.Diagnostics;
using System.Globalization;
using Hourglass.Sink;

namespace Hourglass.Bench.Dispatch;

/// <summary>The sink as its own process; its ledger tells when every letter arrived.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _ledger;
    private long _length;
    private int _count;

    private MailServer(Process process, string ledger, int port) => (_process, _ledger, Port) = (process, ledger, port);

    public int Port { get; }

    public TimeSpan Busy
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<MailServer> StartAsync(string folder)
    {
        var ledger = Path.Combine(folder, $"letters-{Guid.CreateVersion7():n}.jsonl");
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Hourglass.Sink.dll"), "sink", "--ledger", ledger, "--forget", "--no-fsync"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        return new MailServer(process, ledger, int.Parse(said.Split(' ')[^1], CultureInfo.InvariantCulture));
    }

    /// <summary>Waits until so many letters have arrived, or the time is over.</summary>
    /// <returns>How many have.</returns>
    public async Task<int> HasAsync(int letters, Stopwatch clock, TimeSpan limit)
    {
        while (Count() < letters && clock.Elapsed < limit) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        return _count;
    }

    public IReadOnlyList<LedgerLine> Lines => [.. LedgerLine.ReadFile(_ledger)];

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private int Count()
    {
        using var file = new FileStream(_ledger, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(_length, SeekOrigin.Begin);
        var buffer = new byte[64 * 1024];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            _length += read;
            _count += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return _count;
    }
}
