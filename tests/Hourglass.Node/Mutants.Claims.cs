using Hourglass.Data;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Node;

/// <summary>Claims without a number of their own, and starts and records by the name of the touchpoint alone.</summary>
internal sealed class NoFence(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override async Task<Started> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation)
    {
        var ids = wishes.Select(w => w.Id).ToList();
        var open = await Db.Touchpoints.Where(t => ids.Contains(t.Id) && (t.State == TouchState.Claimed || t.State == TouchState.Planned || t.State == TouchState.Sent || t.State == TouchState.Started))
            .Select(t => t.Id).ToListAsync(cancellation);
        await Db.Touchpoints.Where(t => open.Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TouchState.Started), cancellation);
        return await SteppedAsync(open, cancellation);
    }
}

/// <summary>Takes again what is on the wire.</summary>
internal sealed class ClaimsWhatIsUnderWay(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override async Task<IReadOnlyList<Guid>> ClaimAsync(ClaimWish wish, CancellationToken cancellation)
    {
        var ids = await Db.Touchpoints.Where(t => t.State == TouchState.Started).Select(t => t.Id).Take(4).ToListAsync(cancellation);
        await Db.Touchpoints.Where(t => ids.Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TouchState.Planned), cancellation);
        return await Real.ClaimAsync(wish, cancellation);
    }
}

/// <summary>Takes for dead whoever is at work.</summary>
internal sealed class ReapsTheLiving(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override Task<int> ReapAsync(DateTime? now, bool all, CancellationToken cancellation) => Real.ReapAsync(now, all: true, cancellation);
}

/// <summary>What nobody knows the fate of simply goes out again.</summary>
internal sealed class UnknownAgain(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    public bool OnlyService { get; init; }

    internal override async Task<int> ReapAsync(DateTime? now, bool all, CancellationToken cancellation)
    {
        var reaped = await Real.ReapAsync(now, all, cancellation);
        await AgainAsync(cancellation);
        return reaped;
    }

    internal override async Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation)
    {
        await Real.RecordAsync(results, now, cancellation);
        await AgainAsync(cancellation);
    }

    private Task<int> AgainAsync(CancellationToken cancellation) => Db.Touchpoints.Where(t => t.State == TouchState.Unknown && (!OnlyService || t.Purpose == Method.TouchPurpose.Service))
        .ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TouchState.Planned), cancellation);
}

/// <summary>What was fetched counts as done: whoever dies in between loses it.</summary>
internal sealed class CursorInsteadOfRows(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override async Task<int> ReapAsync(DateTime? now, bool all, CancellationToken cancellation)
    {
        var moment = TimeProvider.System.GetUtcNow().UtcDateTime;
        await Db.Touchpoints.Where(t => t.State == TouchState.Claimed && (all || t.LeaseUntil < moment)).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TouchState.Sent), cancellation);
        return await Real.ReapAsync(now, all, cancellation);
    }
}

/// <summary>Looks a little into the future.</summary>
internal sealed class Early(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override async Task<IReadOnlyList<Guid>> ClaimAsync(ClaimWish wish, CancellationToken cancellation)
    {
        var ids = await Db.Touchpoints.Where(t => t.State == TouchState.Planned && t.Reason == null).OrderBy(t => t.DueAt).Select(t => t.Id).Take(wish.Limit).ToListAsync(cancellation);
        await Db.Touchpoints.Where(t => ids.Contains(t.Id)).ExecuteUpdateAsync(set => set.SetProperty(t => t.DueAt, t => t.PlannedAt.AddSeconds(-30)), cancellation);
        return await Real.ClaimAsync(wish, cancellation);
    }
}
