using Hourglass.Mail;
using Hourglass.Team;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hourglass.Outreach.Dispatch;

/// <summary>One workspace's way out on this node: keeps a small stock of claimed letters, sends them over several lines at once, and writes down what became of them.</summary>
internal sealed partial class Outlet(Guid workspaceId, EngineNode node, IServiceScopeFactory scopes, ILogger log) : IAsyncDisposable
{
    private const int LettersPerLine = 16;
    // A letter that takes so long keeps its line; another line takes over its place, so that healthy ones are not late (P9).
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);
    private const int SpareLines = 4;
    private static readonly TimeSpan Nap = TimeSpan.FromSeconds(5);

    private readonly SendLedger _ledger = new(workspaceId, node, scopes, log);
    private SmtpLines? _lines;
    private Sender? _sender;
    private SemaphoreSlim _places = new(1);
    private int _inHand;
    private DateTime _renewedAt;
    private DateTime _sleepsUntil;
    private bool _isOpen;

    /// <summary>Claimed and not yet written down.</summary>
    public int InHand => Volatile.Read(ref _inHand);

    /// <summary>Rings when there is room for more.</summary>
    public Action HasRoom { get; init; } = () => { };

    /// <summary>Takes as much of what is due as there is room for and sets it on its way.</summary>
    /// <returns>How many were taken.</returns>
    public async Task<int> RefillAsync(CancellationToken cancellation)
    {
        if (_sleepsUntil > Now) return 0;
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var senders = scope.ServiceProvider.GetRequiredService<Senders>();
        await RenewAsync(scope.ServiceProvider, cancellation);
        if (await senders.InUseAsync(cancellation) is not { } sender) return Sleep();
        if (sender.RestsUntil > Now || (await scope.ServiceProvider.GetRequiredService<OutreachRuleBook>().SettingsAsync(cancellation)).IsPaused) return 0;
        if (!_isOpen) Open();
        await UseAsync(sender, senders);
        var room = sender.Connections * LettersPerLine - InHand;
        if (room < sender.Connections * LettersPerLine / 2) return 0;
        return await TakeAsync(scope.ServiceProvider, sender, room, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        if (_lines is not null) await _lines.DisposeAsync();
        _places.Dispose();
    }

    // Letters of a house without a mail account are sent by hand; looking every second would cost for nothing.
    private int Sleep()
    {
        _sleepsUntil = Now + Nap;
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
        var claimed = await table.ClaimAsync(new ClaimWish(node.Id, node.VirtualNow, room, EngineNode.Lease), cancellation);
        if (claimed.Count == 0) return 0;
        Interlocked.Add(ref _inHand, claimed.Count);
        var prepared = await services.GetRequiredService<Preparation>().OfAsync(claimed, sender, node.VirtualNow ?? Now, cancellation);
        foreach (var letter in prepared) _ = Task.Run(() => CarryAsync(letter, cancellation), CancellationToken.None);
        return claimed.Count;
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
        return await ResultAsync(touch, await sending);
    }

    private async Task<SendResult> ResultAsync(PreparedTouch touch, Outcome outcome)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        return await scope.ServiceProvider.GetRequiredService<Verdicts>().OfAsync(touch, outcome, node.VirtualNow ?? Now, CancellationToken.None);
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
        _lines = new SmtpLines(senders.SettingsOf(sender) with { MaxConnections = sender.Connections * SpareLines }, TimeProvider.System);
    }

    private async Task RenewAsync(IServiceProvider services, CancellationToken cancellation)
    {
        if (InHand == 0 || Now - _renewedAt < EngineNode.RenewEvery) return;
        _renewedAt = Now;
        await services.GetRequiredService<SendingTable>().RenewAsync(node.Id, node.VirtualNow, EngineNode.Lease, cancellation);
    }

    private DateTime Now => node.Clock.GetUtcNow().UtcDateTime;

    [LoggerMessage(LogLevel.Error, "Touchpoint {TouchpointId} broke on its way")]
    private partial void Broke(Exception broken, Guid touchpointId);
}
