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
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReapEvery = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<Guid, Outlet> _outlets = new();
    private DateTime _reapedAt = DateTime.MinValue;

    /// <summary>Once through all workspaces.</summary>
    /// <returns>True when a workspace had as much to do as it could take.</returns>
    public async Task<bool> BeatAsync(CancellationToken cancellation)
    {
        if (!await MaySendAsync(cancellation)) return false;
        var isReaping = Now - _reapedAt >= ReapEvery;
        var taken = 0;
        foreach (var workspace in await WorkspacesAsync(cancellation))
        {
            if (isReaping) await ReapAsync(workspace, cancellation);
            taken += await Outlet(workspace).RefillAsync(cancellation);
        }

        if (isReaping) _reapedAt = Now;
        return taken > 0;
    }

    /// <summary>Beats until nothing is due and everything taken is written down.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        do
        {
            while (_outlets.Values.Any(o => o.InHand > 0)) await bell.WaitAsync(TimeSpan.FromMilliseconds(20), cancellation);
        }
        while (await BeatAsync(cancellation) || _outlets.Values.Any(o => o.InHand > 0));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (_outlets.Values.Any(o => o.InHand > 0) && !cancellationToken.IsCancellationRequested) await bell.WaitAsync(TimeSpan.FromMilliseconds(20), CancellationToken.None);
        foreach (var outlet in _outlets.Values) await outlet.DisposeAsync();
        _outlets.Clear();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await BeatAsync(stoppingToken)) await bell.WaitAsync(Beat, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception unreachable)
            {
                Unreachable(unreachable);
                await Task.Delay(Beat, TimeProvider.System, stoppingToken);
            }
        }
    }

    private Outlet Outlet(Guid workspaceId) =>
        _outlets.GetOrAdd(workspaceId, id => new Outlet(id, node, scopes, log) { HasRoom = bell.Ring });

    private async Task<bool> MaySendAsync(CancellationToken cancellation)
    {
        if (node.Fence.IsOpen is true) return true;
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

    private async Task ReapAsync(Guid workspaceId, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var table = scope.ServiceProvider.GetRequiredService<SendingTable>();
        await table.ReapAsync(node.VirtualNow, all: table.IsAlone && _reapedAt == DateTime.MinValue, cancellation);
    }

    private DateTime Now => node.Clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(LogLevel.Error, "The engine cannot reach the database")]
    private partial void Unreachable(Exception unreachable);

    [LoggerMessage(LogLevel.Warning, "This database tells another story than this machine's file; nothing is sent until an administrator confirms it on the outreach page")]
    private partial void Closed();
}
