using Hourglass.Data;
using Hourglass.Team;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hourglass.Outreach.Dispatch;

/// <summary>Where letters are written down before and after they leave; a line that waits to start does not wait for what others have done.</summary>
internal sealed partial class SendLedger : IAsyncDisposable
{
    private readonly EngineNode _node;
    private readonly Guid _workspaceId;
    private readonly ILogger _log;
    private readonly SharedCommits<StartWish> _starts;
    private readonly SharedCommits<SendResult> _results;

    public SendLedger(Guid workspaceId, EngineNode node, IServiceScopeFactory scopes, ILogger log)
    {
        (_workspaceId, _node, _log) = (workspaceId, node, log);
        // Nothing may leave that is not on paper; what has happened must be on paper.
        _starts = new(() => scopes.As(Actor.Engine(workspaceId)), StartAsync, NotWritten) { MustBeWritten = false };
        _results = new(() => scopes.As(Actor.Engine(workspaceId)), RecordAsync, NotWritten) { MustBeWritten = true, Gather = TimeSpan.FromMilliseconds(10) };
    }

    public void Open()
    {
        _starts.Open();
        _results.Open();
    }

    /// <summary>Whether this letter may leave; when it may, that is committed before the answer comes.</summary>
    public Task<bool> MayStartAsync(StartWish wish) => _starts.WriteDown(wish) ?? Task.FromResult(false);

    /// <summary>Returns once it is committed, however long the database is away.</summary>
    public Task RecordAsync(SendResult result) => _results.WriteDown(result) ?? Task.CompletedTask;

    /// <summary>What cannot be written now stays as it is: a letter under way whose claim lapses, and whose fate is then decided by its class.</summary>
    public void GiveUp() => _results.GiveUp();

    public async ValueTask DisposeAsync()
    {
        await _starts.DisposeAsync();
        await _results.DisposeAsync();
    }

    private async Task<IReadOnlySet<StartWish>> StartAsync(IServiceProvider services, StartWish[] asked)
    {
        // Of two claims of one letter the older is lost; asked for together, both would hear the yes of the later one.
        StartWish[] wishes = [.. asked.GroupBy(w => w.Id).Select(claims => claims.MaxBy(w => w.Fence)!)];
        await using var transaction = await services.GetRequiredService<HourglassDb>().BeginAsync(CancellationToken.None);
        var started = await services.GetRequiredService<SendingTable>().StartAsync(wishes, _node.VirtualNow, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        if (started.Step > 0) _node.Fence.Keep(started.Step);
        return wishes.Where(w => started.Ids.Contains(w.Id)).ToHashSet();
    }

    private async Task<IReadOnlySet<SendResult>> RecordAsync(IServiceProvider services, SendResult[] results)
    {
        await using var transaction = await services.GetRequiredService<HourglassDb>().BeginAsync(CancellationToken.None);
        await services.GetRequiredService<SendingTable>().RecordAsync(results, _node.VirtualNow, CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return results.ToHashSet();
    }

    private void NotWritten(Exception trouble, int count) => NotWritten(_log, trouble, _workspaceId, count);

    [LoggerMessage(LogLevel.Error, "Workspace {WorkspaceId}: {Count} lines of the ledger could not be written")]
    private static partial void NotWritten(ILogger log, Exception trouble, Guid workspaceId, int count);
}
