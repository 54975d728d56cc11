using Hourglass.Data;
using Hourglass.Data.Postgres;
using Hourglass.Data.Sqlite;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Node;

/// <summary>Engines that are broken on purpose, each in one move; the judge has to catch every one of them.</summary>
public static class Mutants
{
    private static readonly Dictionary<string, Func<HourglassDb, SendingTable, SendingTable>> Known = new()
    {
        ["sent-before-the-dot"] = (db, real) => new SentBeforeTheDot(db, real),
        ["start-not-written"] = (db, real) => new StartNotWritten(db, real),
        ["stop-checked-at-claim-only"] = (db, real) => new StartUnchecked(db, real) { IgnoresStops = true },
        ["pause-not-checked-at-start"] = (db, real) => new StartUnchecked(db, real) { IgnoresPause = true },
        ["cancel-ignored-at-start"] = (db, real) => new StartUnchecked(db, real) { IgnoresState = true },
        ["no-fence"] = (db, real) => new NoFence(db, real),
        ["unknown-advertising-repeated"] = (db, real) => new UnknownAgain(db, real),
        ["unknown-repeated-without-limit"] = (db, real) => new UnknownAgain(db, real) { OnlyService = true },
        ["live-claims-reaped"] = (db, real) => new ReapsTheLiving(db, real),
        ["claims-what-is-under-way"] = (db, real) => new ClaimsWhatIsUnderWay(db, real),
        ["result-without-fence"] = (db, real) => new ResultWithoutFence(db, real),
        ["returned-when-accepted"] = (db, real) => new ReturnedWhenAccepted(db, real),
        ["results-get-lost"] = (db, real) => new ResultsGetLost(db, real),
        ["cursor-instead-of-rows"] = (db, real) => new CursorInsteadOfRows(db, real),
        ["early"] = (db, real) => new Early(db, real),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    internal static void Break(IServiceCollection services, string name)
    {
        var isSqlite = services.Any(s => s.ImplementationType == typeof(SqliteSending));
        services.AddScoped(scope =>
        {
            var db = scope.GetRequiredService<HourglassDb>();
            SendingTable real = isSqlite ? new SqliteSending(db, scope.GetRequiredService<TimeProvider>()) : new PostgresSending(db);
            return Known[name](db, real);
        });
    }
}

/// <summary>Counts as sent what is only about to be.</summary>
internal sealed class SentBeforeTheDot(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override async Task<Started> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation)
    {
        var started = await Real.StartAsync(wishes, now, cancellation);
        await Db.Touchpoints.Where(t => started.Ids.Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TouchState.Sent), cancellation);
        return started;
    }
}

/// <summary>Lets letters go without a trace.</summary>
internal sealed class StartNotWritten(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override async Task<Started> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation)
    {
        var started = await Real.StartAsync(wishes, now, cancellation);
        await Db.Touchpoints.Where(t => started.Ids.Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TouchState.Claimed), cancellation);
        return started;
    }
}

/// <summary>Asks less than everything at the last moment.</summary>
internal sealed class StartUnchecked(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    public bool IgnoresStops { get; init; }
    public bool IgnoresPause { get; init; }
    public bool IgnoresState { get; init; }

    internal override async Task<Started> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation)
    {
        var started = new List<Guid>();
        var isPaused = await Db.OutreachSettings.AnyAsync(s => s.IsPaused, cancellation);
        foreach (var wish in wishes.Where(_ => IgnoresPause || !isPaused))
        {
            if (!IgnoresStops && await IsStoppedAsync(wish, cancellation)) continue;
            var taken = await Db.Touchpoints.Where(t => t.Id == wish.Id && t.Fence == wish.Fence && (t.State == TouchState.Claimed || (IgnoresState && t.State == TouchState.Cancelled)))
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TouchState.Started), cancellation);
            if (taken == 1) started.Add(wish.Id);
        }

        return await SteppedAsync(started, cancellation);
    }

    private Task<bool> IsStoppedAsync(StartWish wish, CancellationToken cancellation) => Db.Addressees.AnyAsync(a => a.Key == wish.AddressKey
        && (a.StoppedAt != null || (wish.IsAdvertising && (a.AdvertisingStoppedAt != null || a.AdvertisingAgreedAt == null))), cancellation);
}
