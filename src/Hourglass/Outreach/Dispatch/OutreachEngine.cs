using System.Collections.Concurrent;
using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hourglass.Outreach.Dispatch;

/// <summary>
/// One loop per node: what is due is claimed, prepared, sent and written down, workspace by workspace in turn, so that a flood in one is no drought in another.
/// The states and their moves are told in docs/engine.md; the statements that must hold stand in <see cref="SendingTable"/>.
/// </summary>
public sealed partial class OutreachEngine(EngineNode node, IServiceScopeFactory scopes, OutreachBell bell, ILogger<OutreachEngine> log) : BackgroundService
{
    private readonly ConcurrentDictionary<Guid, Outlet> _outlets = new();
    private DateTime _reapedAt = DateTime.MinValue;
    private long _taken, _nextLesson = 512;

    /// <summary>Once through all workspaces.</summary>
    /// <param name="isRung">Quiet workspaces are asked too.</param>
    /// <param name="cancellation">Stops what has not begun.</param>
    /// <returns>True when there was something to do.</returns>
    public async Task<bool> BeatAsync(bool isRung, CancellationToken cancellation)
    {
        var isReaping = Now - _reapedAt >= node.Times.ReapEvery;
        if (!await MaySendAsync(isReaping, cancellation)) return false;
        var taken = 0;
        foreach (var workspace in await WorkspacesAsync(cancellation)) taken += await TurnAsync(workspace, isRung, isReaping, cancellation);
        if (isReaping) _reapedAt = Now;
        await LearnAsync(taken, cancellation);
        return taken > 0;
    }

    /// <summary>Beats until nothing is due and everything taken is written down.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        do
        {
            while (_outlets.Values.Any(o => o.InHand > 0)) await bell.WaitAsync(TimeSpan.FromMilliseconds(20), cancellation);
        }
        while (await BeatAsync(isRung: true, cancellation) || _outlets.Values.Any(o => o.InHand > 0));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (_outlets.Values.Any(o => o.InHand > 0) && !cancellationToken.IsCancellationRequested) await bell.WaitAsync(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        if (cancellationToken.IsCancellationRequested) foreach (var outlet in _outlets.Values) outlet.GiveUp();
        foreach (var outlet in _outlets.Values) await outlet.DisposeAsync();
        _outlets.Clear();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isRung = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                isRung = !await BeatAsync(isRung, stoppingToken) && await bell.WaitAsync(node.Times.Beat, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception unreachable)
            {
                Unreachable(unreachable);
                await Task.Delay(node.Times.Beat, TimeProvider.System, stoppingToken);
            }
        }
    }

    private Outlet Outlet(Guid workspaceId) =>
        _outlets.GetOrAdd(workspaceId, id => new Outlet(id, node, scopes, log) { HasRoom = bell.Ring });

    // What is broken in one workspace is no reason to leave the others waiting.
    private async Task<int> TurnAsync(Guid workspaceId, bool isRung, bool isReaping, CancellationToken cancellation)
    {
        try
        {
            if (isReaping) await ReapAsync(workspaceId, cancellation);
            return await Outlet(workspaceId).RefillAsync(isRung, cancellation);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            Stuck(broken, workspaceId);
            return 0;
        }
    }

    // Asked again from time to time: a copy may be put back under a running node.
    private async Task<bool> MaySendAsync(bool isReaping, CancellationToken cancellation)
    {
        if (node.Fence.IsOpen is true && !isReaping) return true;
        await using var scope = scopes.CreateAsyncScope();
        var isOpen = await node.Fence.CompareAsync(scope.ServiceProvider.GetRequiredService<HourglassDb>(), cancellation);
        if (!isOpen) Closed();
        return isOpen;
    }

    private async Task<List<Guid>> WorkspacesAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HourglassDb>().Workspaces.Select(w => w.Id).ToListAsync(cancellation);
    }

    // A flood of letters outgrows what the planner knew of an empty house long before the server looks by itself.
    private async Task LearnAsync(int taken, CancellationToken cancellation)
    {
        if ((_taken += taken) < _nextLesson) return;
        _nextLesson = _taken * 2;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HourglassDb>().LearnSizesAsync(cancellation);
    }

    private async Task ReapAsync(Guid workspaceId, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var table = scope.ServiceProvider.GetRequiredService<SendingTable>();
        await table.ReapAsync(node.VirtualNow, all: table.IsAlone && _reapedAt == DateTime.MinValue, cancellation);
    }

    private DateTime Now => node.Clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(LogLevel.Error, "Workspace {WorkspaceId} could not take its turn")]
    private partial void Stuck(Exception broken, Guid workspaceId);

    [LoggerMessage(LogLevel.Error, "The engine cannot reach the database")]
    private partial void Unreachable(Exception unreachable);

    [LoggerMessage(LogLevel.Warning, "This database tells another story than this machine's file; nothing is sent until an administrator confirms it on the outreach page")]
    private partial void Closed();
}
