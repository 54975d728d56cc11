using Hourglass.Data;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Node;

/// <summary>Writes a result down whoever holds the touchpoint by now.</summary>
internal sealed class ResultWithoutFence(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override async Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation)
    {
        await Real.RecordAsync(results, now, cancellation);
        foreach (var result in results)
            await Db.Touchpoints.Where(t => t.Id == result.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, result.State), cancellation);
    }
}

/// <summary>Puts back what the server accepted.</summary>
internal sealed class ReturnedWhenAccepted(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation) =>
        Real.RecordAsync([.. results.Select(r => r.State == TouchState.Sent && r.Id.ToByteArray()[15] % 4 == 0 ? r with { State = TouchState.Planned, Returned = true } : r)], now, cancellation);
}

/// <summary>Does not care whether a result could be written.</summary>
internal sealed class ResultsGetLost(HourglassDb db, SendingTable real) : FaithfulSending(db, real)
{
    internal override Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation) =>
        results.Where(r => r.Id.ToByteArray()[15] % 8 != 0).ToList() is { Count: > 0 } kept ? Real.RecordAsync(kept, now, cancellation) : Task.CompletedTask;
}
