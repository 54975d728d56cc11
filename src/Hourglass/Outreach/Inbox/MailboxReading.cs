using System.Collections.Concurrent;
using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hourglass.Outreach.Inbox;

/// <summary>One loop per node: every mailbox is read once a minute by whichever node comes first; a slow one keeps nobody waiting, letters least of all.</summary>
public sealed partial class MailboxReading(IServiceScopeFactory scopes, ILogger<MailboxReading> log) : BackgroundService
{
    private const int MostAtOnce = 8;
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, Task> _going = new();

    /// <summary>Begins to read what is due.</summary>
    /// <returns>Done when what was begun is read.</returns>
    public async Task<Task> BeatAsync(CancellationToken cancellation)
    {
        var begun = new List<Task>();
        foreach (var workspace in await WorkspacesAsync(cancellation))
        {
            foreach (var mailbox in await DueAsync(workspace, cancellation))
            {
                if (_going.Count >= MostAtOnce) return Task.WhenAll(begun);
                begun.Add(Begin(workspace, mailbox, cancellation));
            }
        }

        return Task.WhenAll(begun);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAny(Task.WhenAll(_going.Values), Task.Delay(Timeout.Infinite, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await BeatAsync(stoppingToken);
                await Task.Delay(Beat, TimeProvider.System, stoppingToken);
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

    private Task Begin(Guid workspace, Guid mailbox, CancellationToken cancellation)
    {
        var claim = Guid.CreateVersion7();
        var begun = new TaskCompletionSource();
        _going[claim] = begun.Task;
        return Task.Run(async () =>
        {
            try
            {
                await ReadAsync(workspace, mailbox, claim, cancellation);
            }
            catch (Exception unreachable)
            {
                // The claim lapses and the mailbox is read again.
                if (!cancellation.IsCancellationRequested) Unreachable(unreachable);
            }
            finally
            {
                _going.TryRemove(claim, out _);
                begun.SetResult();
            }
        }, CancellationToken.None);
    }

    private async Task ReadAsync(Guid workspace, Guid id, Guid claim, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspace));
        if (await scope.ServiceProvider.GetRequiredService<MailboxTurns>().ClaimAsync(id, claim, cancellation) is { } mailbox)
            await new MailboxRound(workspace, mailbox, scopes, log).RunAsync(cancellation);
    }

    private async Task<List<Guid>> WorkspacesAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HourglassDb>().Workspaces.Select(w => w.Id).ToListAsync(cancellation);
    }

    private async Task<List<Guid>> DueAsync(Guid workspace, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspace));
        return await scope.ServiceProvider.GetRequiredService<MailboxTurns>().DueAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Error, "A mailbox could not be read to the end")]
    private partial void Unreachable(Exception unreachable);
}
