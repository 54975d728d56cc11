using System.Collections.Concurrent;
using Hourglass.Mail;
using Hourglass.Team;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hourglass.Outreach.Dispatch;

/// <summary>One workspace's way out on this node: keeps a small stock of claimed letters, sends them over several lines at once, and writes down what became of them.</summary>
internal sealed partial class Outlet(Guid workspaceId, EngineNode node, IServiceScopeFactory scopes, ILogger log) : IAsyncDisposable
{
    private const int LettersPerLine = 32;
    // A letter that takes so long keeps its line; another line takes over its place, so that healthy ones are not late (P9).
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);
    private const int SpareLines = 4;

    private readonly SendLedger _ledger = new(workspaceId, node, scopes, log);
    private readonly ConcurrentDictionary<Guid, bool> _held = new();
    private SmtpLines? _lines;
    private Sender? _sender;
    private SemaphoreSlim _places = new(1);
    private int _inHand;
    private DateTime _renewedAt, _quietUntil;
    private bool _isOpen;

    /// <summary>Claimed and not yet written down.</summary>
    public int InHand => Volatile.Read(ref _inHand);

    /// <summary>Rings when there is room for more.</summary>
    public Action HasRoom { get; init; } = () => { };

    /// <summary>Takes as much of what is due as there is room for and sets it on its way.</summary>
    /// <param name="isRung">Somebody said that there is something to do, so that a quiet workspace is asked too.</param>
    /// <param name="cancellation">Stops what has not begun.</param>
    /// <returns>How many were taken.</returns>
    public async Task<int> RefillAsync(bool isRung, CancellationToken cancellation)
    {
        if (!isRung && InHand == 0 && Now < _quietUntil) return 0;
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var senders = scope.ServiceProvider.GetRequiredService<Senders>();
        await RenewAsync(scope.ServiceProvider, cancellation);
        if (await senders.InUseAsync(cancellation) is not { } sender) return Quiet(Now + node.Times.QuietLook);
        if (sender.RestsUntil > Now || (await scope.ServiceProvider.GetRequiredService<OutreachRuleBook>().SettingsAsync(cancellation)).IsPaused) return 0;
        if (!_isOpen) Open();
        await UseAsync(sender, senders);
        var room = sender.Connections * LettersPerLine - InHand;
        if (room < sender.Connections * LettersPerLine / 2) return 0;
        return await TakeAsync(scope.ServiceProvider, sender, room, cancellation);
    }

    /// <summary>What cannot be written down now stays under way; whoever comes next decides by its class.</summary>
    public void GiveUp() => _ledger.GiveUp();

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        if (_lines is not null) await _lines.DisposeAsync();
        _places.Dispose();
    }

    // Looking every second where nothing is due, or where letters are sent by hand, would cost for nothing.
    private int Quiet(DateTime until)
    {
        _quietUntil = until;
        return 0;
    }

    private void Open()
    {
        _ledger.Open();
        _isOpen = true;
    }

    private async Task<int> TakeAsync(IServiceProvider services, Sender sender, int room, CancellationToken cancellation)
    {
        var table = services.GetRequiredService<SendingTable>();
        if (sender.PerMinute > 0) room = await table.ChargeAsync(new RateWish(sender.Id, room, sender.PerMinute, Math.Max(1, sender.PerMinute / 60)), node.VirtualNow, cancellation);
        if (room <= 0) return 0;
        var claimed = await table.ClaimAsync(new ClaimWish(node.Id, node.VirtualNow, room, node.Times.Lease), cancellation);
        if (claimed.Count == 0) return await RestUntilDueAsync(table, cancellation);
        // What cannot be prepared is not held: its claim lapses and it is taken again.
        var prepared = await services.GetRequiredService<Preparation>().OfAsync(claimed, sender, node.VirtualNow ?? Now, cancellation);
        Interlocked.Add(ref _inHand, prepared.Count);
        foreach (var letter in prepared)
        {
            _held[letter.Id] = true;
            _ = Task.Run(() => CarryAsync(letter, cancellation), CancellationToken.None);
        }

        return claimed.Count;
    }

    private async Task<int> RestUntilDueAsync(SendingTable table, CancellationToken cancellation)
    {
        var latest = Now + node.Times.QuietLook;
        return Quiet(await table.NextDueAsync(cancellation) is { } due && due < latest ? due : latest);
    }

    private async Task CarryAsync(PreparedTouch touch, CancellationToken stopping)
    {
        try
        {
            var result = touch.Decided ?? await SendAsync(touch, stopping);
            await _ledger.RecordAsync(result);
            if (result.State == TouchState.Skipped) await PlanInsteadAsync(touch.Touch.JourneyId);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await _ledger.RecordAsync(touch.Returned());
        }
        catch (Exception broken)
        {
            // Its claim lapses and it is taken again; the reason must not be lost meanwhile.
            Broke(broken, touch.Id);
        }
        finally
        {
            _held.TryRemove(touch.Id, out _);
            if (Interlocked.Decrement(ref _inHand) % LettersPerLine == 0) HasRoom();
        }
    }

    private async Task<SendResult> SendAsync(PreparedTouch touch, CancellationToken stopping)
    {
        var places = _places;
        await places.WaitAsync(stopping);
        var sending = _lines!.SendAsync(touch.Letter!, _ => _ledger.MayStartAsync(touch.Wish!), stopping);
        await Task.WhenAny(sending, Task.Delay(Slow, TimeProvider.System, CancellationToken.None));
        places.Release();
        var outcome = await sending;
        var result = Verdicts.Of(touch, outcome, node.Times.BackOff, node.VirtualNow ?? Now);
        if (outcome is Outcome.Withdrawn) return await ToldAsync(verdicts => verdicts.WithdrawnAsync(touch, CancellationToken.None), touch) ?? result;
        if (Verdicts.IsNews(touch, outcome)) await ToldAsync(async verdicts =>
        {
            await verdicts.NoticeAsync(touch, outcome, node.VirtualNow ?? Now, CancellationToken.None);
            return result;
        }, touch);
        return result;
    }

    // What happened to the letter is known by now and must reach the ledger, whatever is away meanwhile.
    private async Task<SendResult?> ToldAsync(Func<Verdicts, Task<SendResult>> tell, PreparedTouch touch)
    {
        try
        {
            await using var scope = scopes.As(Actor.Engine(workspaceId));
            return await tell(scope.ServiceProvider.GetRequiredService<Verdicts>());
        }
        catch (Exception away)
        {
            Broke(away, touch.Id);
            return null;
        }
    }

    // Another step may take the place of a skipped one.
    private async Task PlanInsteadAsync(Guid journeyId)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        await scope.ServiceProvider.GetRequiredService<Replanning>().FollowAsync(journeyId, CancellationToken.None);
    }

    private async Task UseAsync(Sender sender, Senders senders)
    {
        if (_sender is { } used && used.Id == sender.Id && used.Version == sender.Version) return;
        if (InHand > 0) return;
        if (_lines is not null) await _lines.DisposeAsync();
        (_sender, _places) = (sender, new SemaphoreSlim(sender.Connections));
        var settings = senders.SettingsOf(sender) with
        {
            MaxConnections = sender.Connections * SpareLines,
            AttemptDeadline = node.Times.AttemptDeadline,
            GraceAfterStop = node.Times.GraceAfterStop,
        };
        _lines = new SmtpLines(settings, TimeProvider.System);
    }

    private async Task RenewAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (InHand == 0 || Now - _renewedAt < node.Times.RenewEvery) return;
        _renewedAt = Now;
        await services.GetRequiredService<SendingTable>().RenewAsync(new RenewWish(node.Id, [.. _held.Keys], node.VirtualNow, node.Times.Lease), cancellation);
    }

    private DateTime Now => node.Clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(LogLevel.Error, "Touchpoint {TouchpointId} broke on its way")]
    private partial void Broke(Exception broken, Guid touchpointId);
}
