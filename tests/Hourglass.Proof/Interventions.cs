using Hourglass.Data;
using Hourglass.Outreach;
using Hourglass.Sink;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proof;

/// <summary>Says stop through the product's front doors while letters leave, and remembers every acknowledged answer.</summary>
public sealed class Interventions(House house, History history, SmtpSink sink, int seed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Random _chance = new(seed);

    /// <summary>So many stops, spread over the run by how many letters have arrived.</summary>
    public async Task RunAsync(int stops, CancellationToken cancellation)
    {
        var step = Math.Max(1, house.Letters.Count * 3 / 5 / Math.Max(1, stops));
        for (var i = 0; i < stops && !cancellation.IsCancellationRequested; i++)
        {
            await Until.TrueAsync(async () => sink.Ledger.Count >= i * step || await house.OpenAsync() == 0, Patience, cancellation);
            await SayAsync(i % 8 == 7 ? StopKind.WorkspacePaused : (StopKind)(i % 4), await NextAsync(i), cancellation);
        }
    }

    // Letters that a node has in its hands are where a stop is hardest to keep.
    private async Task<ProofLetter> NextAsync(int i)
    {
        var wantsAdvertising = i % 4 == (int)StopKind.AdvertisingStopped;
        var claimed = await house.AskAsync<HourglassDb, List<Guid>>(db => db.Touchpoints.Where(t => t.State == TouchState.Claimed || t.State == TouchState.Started)
            .OrderByDescending(t => t.State).ThenBy(t => t.DueAt).Select(t => t.Id).ToListAsync());
        var likely = house.Letters.Where(l => l.IsAdvertising == wantsAdvertising && claimed.Contains(l.Id)).ToList();
        var from = likely.Count > 0 ? likely : house.Letters.Where(l => l.IsAdvertising == wantsAdvertising).ToList();
        return from[_chance.Next(from.Count)];
    }

    private async Task SayAsync(StopKind kind, ProofLetter letter, CancellationToken cancellation)
    {
        try
        {
            if (kind == StopKind.WorkspacePaused) await PauseAllAsync(cancellation);
            else
            {
                await DoAsync(kind, letter);
                await RememberAsync(kind, DateTime.MaxValue, Now, letter.Id);
            }
        }
        catch (RefusedException)
        {
            history.WasRefused();
        }
        catch (Exception away) when (away is DbUpdateException or System.Data.Common.DbException or InvalidOperationException)
        {
            // Not acknowledged: whoever asked sees an error and asks again.
        }
    }

    private Task DoAsync(StopKind kind, ProofLetter letter) => kind switch
    {
        StopKind.Unsubscribed => house.DoAsync<Addressees>(a => a.StopAllAsync(letter.AddressKey, "unsubscribed", new ConsentProof("proof"), default)),
        StopKind.AdvertisingStopped => house.DoAsync<Addressees>(a => a.StopAdvertisingAsync(letter.AddressKey, new ConsentProof("proof"), default)),
        StopKind.Cancelled => house.DoAsync<PlanBook>(p => p.CancelAsync(letter.Id, default)),
        StopKind.PlanPaused => house.DoAsync<PlanBook>(p => p.PauseAsync(letter.JourneyId, default)),
        StopKind.WorkspacePaused => PauseAsync(true),
    };

    private async Task PauseAllAsync(CancellationToken cancellation)
    {
        await PauseAsync(true);
        var (at, touches) = (Now, await house.TouchesAsync());
        await Task.Delay(TimeSpan.FromMilliseconds(700), TimeProvider.System, cancellation);
        var until = Now;
        await Until.DoneAsync(() => PauseAsync(false), cancellation);
        history.Acknowledged(StopKind.WorkspacePaused, touches, at, until);
    }

    private Task PauseAsync(bool paused) => house.DoAsync<OutreachRuleBook>(rules => rules.PauseAsync(paused, default));

    private async Task RememberAsync(StopKind kind, DateTime until, DateTime at, Guid touch)
    {
        List<Touchpoint> known = [];
        await Until.DoneAsync(async () => known = await house.AskAsync<HourglassDb, List<Touchpoint>>(db => db.Touchpoints.AsNoTracking().Where(t => t.Id == touch).ToListAsync()), default);
        history.Acknowledged(kind, known, at, until);
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;
}
