using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Outreach.Dispatch;

/// <summary>
/// Lines that are written down one commit after another. Whoever waits while a commit is on its way shares the next one, so a durable commit
/// costs a line only a part of itself; as long as lines follow one another the connection stays.
/// </summary>
/// <param name="open">A scope to write in.</param>
/// <param name="write">Commits so many lines; says of which the answer is yes.</param>
/// <param name="failed">Hears what went wrong and how many lines were touched.</param>
internal sealed class SharedCommits<TLine>(Func<AsyncServiceScope> open, Func<IServiceProvider, TLine[], Task<IReadOnlySet<TLine>>> write, Action<Exception, int> failed) : IAsyncDisposable
{
    private const int MostAtOnce = 256;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1), Linger = TimeSpan.FromMilliseconds(100);

    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private AsyncServiceScope? _scope;
    private Task? _writing;
    private volatile bool _hasGivenUp;

    /// <summary>What cannot be written is tried again as long as it takes; otherwise the answer is no.</summary>
    public required bool MustBeWritten { get; init; }

    /// <summary>How long lines nobody waits for gather before they are written together.</summary>
    public TimeSpan Gather { get; init; }

    public void Open() => _writing = Task.Run(WriteAsync);

    /// <returns>Null when the book is closed.</returns>
    public Task<bool>? WriteDown(TLine line)
    {
        var entry = new Entry(line);
        return _entries.Writer.TryWrite(entry) ? entry.Answer.Task : null;
    }

    public void GiveUp() => _hasGivenUp = true;

    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        if (_writing is not null) await _writing;
    }

    private async Task WriteAsync()
    {
        var batch = new List<Entry>();
        while ((batch.Count > 0 || await HasMoreAsync()) && !_hasGivenUp)
        {
            if (Gather > TimeSpan.Zero) await Task.Delay(Gather, TimeProvider.System);
            while (batch.Count < MostAtOnce && _entries.Reader.TryRead(out var entry)) batch.Add(entry);
            await WriteAsync(batch);
            batch.RemoveAll(entry => entry.Answer.Task.IsCompleted);
            if (batch.Count > 0) await Task.Delay(Pause, TimeProvider.System);
        }

        await PutBackAsync();
    }

    private async Task<bool> HasMoreAsync()
    {
        var more = _entries.Reader.WaitToReadAsync().AsTask();
        await ((Task)more.WaitAsync(Linger, TimeProvider.System)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!more.IsCompleted) await PutBackAsync();
        return await more;
    }

    private async Task WriteAsync(List<Entry> batch)
    {
        try
        {
            _scope ??= open();
            var yes = await write(_scope.Value.ServiceProvider, [.. batch.Select(e => e.Line)]);
            foreach (var entry in batch) entry.Answer.TrySetResult(yes.Contains(entry.Line));
        }
        catch (Exception trouble)
        {
            failed(trouble, batch.Count);
            if (!MustBeWritten) foreach (var entry in batch) entry.Answer.TrySetResult(false);
            await PutBackAsync();
        }
    }

    private async Task PutBackAsync()
    {
        var scope = _scope;
        _scope = null;
        try
        {
            if (scope is { } used) await used.DisposeAsync();
        }
        catch (Exception trouble)
        {
            // A broken connection may not want to be put back; the next lines get another one.
            failed(trouble, 0);
        }
    }

    private sealed record Entry(TLine Line)
    {
        public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
