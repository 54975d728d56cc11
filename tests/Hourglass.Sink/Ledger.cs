using System.Text;
using System.Threading.Channels;

namespace Hourglass.Sink;

/// <summary>What was accepted, on the disk before anybody is told so. Lines that arrive together share one fsync.</summary>
public sealed class Ledger : IAsyncDisposable
{
    private readonly Channel<(LedgerLine Line, TaskCompletionSource Kept)> _arriving =
        Channel.CreateUnbounded<(LedgerLine, TaskCompletionSource)>(new() { SingleReader = true });
    private readonly List<LedgerLine> _lines = [];
    private readonly FileStream? _file;
    private readonly bool _forcesToDisk, _remembers;
    private readonly Task _writing;
    private long _count;

    public Ledger(string? file, bool forcesToDisk, bool remembers)
    {
        (_forcesToDisk, _remembers) = (forcesToDisk, remembers);
        _file = file is null ? null : new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        _writing = Task.Run(WriteAsync);
    }

    public long Count => Volatile.Read(ref _count);

    /// <summary>A copy of what has been kept so far, oldest first.</summary>
    public IReadOnlyList<LedgerLine> Lines
    {
        get { lock (_lines) return [.. _lines]; }
    }

    /// <summary>Returns when the line is safe.</summary>
    public Task KeepAsync(LedgerLine line)
    {
        var kept = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_arriving.Writer.TryWrite((line, kept))) kept.SetException(new ObjectDisposedException(nameof(Ledger)));
        return kept.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _arriving.Writer.TryComplete();
        await _writing;
        if (_file is not null) await _file.DisposeAsync();
    }

    private async Task WriteAsync()
    {
        var together = new List<(LedgerLine Line, TaskCompletionSource Kept)>();
        while (await _arriving.Reader.WaitToReadAsync())
        {
            together.Clear();
            while (_arriving.Reader.TryRead(out var arrived)) together.Add(arrived);
            try
            {
                Write(together);
            }
            catch (IOException broken)
            {
                foreach (var (_, kept) in together) kept.TrySetException(broken);
            }
        }
    }

    private void Write(List<(LedgerLine Line, TaskCompletionSource Kept)> together)
    {
        if (_file is not null)
        {
            _file.Write(Encoding.UTF8.GetBytes(string.Concat(together.Select(arrived => arrived.Line.ToJson() + "\n"))));
            _file.Flush(_forcesToDisk);
        }

        if (_remembers)
        {
            lock (_lines) _lines.AddRange(together.Select(arrived => arrived.Line));
        }

        Interlocked.Add(ref _count, together.Count);
        foreach (var (_, kept) in together) kept.TrySetResult();
    }
}
