using System.Threading.Channels;
using Hourglass.Team;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hourglass.Outreach.Dispatch;

/// <summary>
/// Where letters are written down before and after they leave. Whoever waits while a commit is on its way shares the next one,
/// so a durable commit costs a letter only a part of itself.
/// </summary>
internal sealed partial class SendLedger(Guid workspaceId, EngineNode node, IServiceScopeFactory scopes, ILogger log) : IAsyncDisposable
{
    private const int MostAtOnce = 256;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private Task? _writing;
    private volatile bool _hasGivenUp;

    public void Open() => _writing = Task.Run(WriteAsync);

    /// <summary>Whether this letter may leave; when it may, that is committed before the answer comes.</summary>
    public Task<bool> MayStartAsync(StartWish wish)
    {
        var entry = new Entry(wish, null);
        return _entries.Writer.TryWrite(entry) ? entry.Answer.Task : Task.FromResult(false);
    }

    /// <summary>Returns once it is committed, however long the database is away.</summary>
    public Task RecordAsync(SendResult result)
    {
        var entry = new Entry(null, result);
        return _entries.Writer.TryWrite(entry) ? entry.Answer.Task : Task.CompletedTask;
    }

    /// <summary>What cannot be written now stays as it is: a letter under way whose claim lapses, and whose fate is then decided by its class.</summary>
    public void GiveUp() => _hasGivenUp = true;

    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        if (_writing is not null) await _writing;
    }

    private async Task WriteAsync()
    {
        var batch = new List<Entry>();
        while (batch.Count > 0 || await _entries.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostAtOnce && _entries.Reader.TryRead(out var entry)) batch.Add(entry);
            await WriteAsync(batch);
            // What happened must be on paper; what was only asked for has been answered.
            batch.RemoveAll(entry => entry.Answer.Task.IsCompleted);
            if (batch.Count > 0) await Task.Delay(Pause, TimeProvider.System);
            if (_hasGivenUp) return;
        }
    }

    private async Task WriteAsync(List<Entry> batch)
    {
        try
        {
            // Of two claims of one letter the older is lost; asked for together, both would hear the yes of the later one.
            StartWish[] wishes = [.. batch.Select(e => e.Wish).OfType<StartWish>().GroupBy(w => w.Id).Select(claims => claims.MaxBy(w => w.Fence)!)];
            var started = await CommitAsync(wishes, [.. batch.Select(e => e.Result).OfType<SendResult>()]);
            foreach (var entry in batch) entry.Answer.TrySetResult(entry.Wish is null || started.Contains(entry.Wish));
        }
        catch (Exception unreachable)
        {
            NotWritten(unreachable, workspaceId, batch.Count);
            // Nothing may leave that is not on paper.
            foreach (var entry in batch.Where(e => e.Wish is not null)) entry.Answer.TrySetResult(false);
        }
    }

    private async Task<HashSet<StartWish>> CommitAsync(StartWish[] wishes, IReadOnlyList<SendResult> results)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var db = scope.ServiceProvider.GetRequiredService<Data.HourglassDb>();
        var table = scope.ServiceProvider.GetRequiredService<SendingTable>();
        await using var transaction = await db.BeginAsync(CancellationToken.None);
        if (results.Count > 0) await table.RecordAsync(results, node.VirtualNow, CancellationToken.None);
        IReadOnlyList<Guid> started = wishes.Length > 0 ? await table.StartAsync(wishes, node.VirtualNow, CancellationToken.None) : [];
        var step = started.Count > 0 ? await node.Fence.AdvanceAsync(db, CancellationToken.None) : 0;
        await transaction.CommitAsync(CancellationToken.None);
        if (step > 0) node.Fence.Keep(step);
        return [.. wishes.Where(w => started.Contains(w.Id))];
    }

    private sealed record Entry(StartWish? Wish, SendResult? Result)
    {
        public TaskCompletionSource<bool> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    [LoggerMessage(LogLevel.Error, "Workspace {WorkspaceId}: {Count} lines of the ledger could not be written and wait")]
    private partial void NotWritten(Exception unreachable, Guid workspaceId, int count);
}
