using System.Globalization;
using Hourglass.Sink;

namespace Hourglass.Proof;

/// <summary>The mail server of a trial; its ledger is what really happened.</summary>
public sealed class SinkProcess : IAsyncDisposable
{
    private readonly Child _child;
    private readonly string _ledger;
    private long _length;
    private int _count;

    private SinkProcess(Child child, string ledger, int port) => (_child, _ledger, Port) = (child, ledger, port);

    public int Port { get; }

    public static async Task<SinkProcess> StartAsync(string folder, int delay, bool forcesToDisk = true)
    {
        var ledger = Path.Combine(folder, "ledger.jsonl");
        var child = new Child("Hourglass.Sink.dll", ["sink", "--ledger", ledger, "--delay", $"{delay}", "--forget", .. forcesToDisk ? Array.Empty<string>() : ["--no-fsync"]]);
        return new SinkProcess(child, ledger, int.Parse(await child.HearAsync("listening on", TimeSpan.FromSeconds(60)), CultureInfo.InvariantCulture));
    }

    public void Script(string fault) => _child.Tell($"fault {fault}");

    public IReadOnlyList<LedgerLine> Lines => File.Exists(_ledger) ? [.. LedgerLine.ReadFile(_ledger)] : [];

    /// <summary>Lines so far; only what is new is read.</summary>
    public int Count()
    {
        if (!File.Exists(_ledger)) return 0;
        using var file = new FileStream(_ledger, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(_length, SeekOrigin.Begin);
        var buffer = new byte[64 * 1024];
        for (var read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            _length += read;
            _count += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return _count;
    }

    public ValueTask DisposeAsync() => _child.DisposeAsync();
}
