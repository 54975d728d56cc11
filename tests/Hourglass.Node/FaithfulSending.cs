using Hourglass.Data;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Node;

/// <summary>Does what the real table does; a mutant breaks one move of it.</summary>
internal class FaithfulSending(HourglassDb db, SendingTable real) : SendingTable(db)
{
    protected SendingTable Real => real;

    internal override Task<IReadOnlyList<Guid>> ClaimAsync(ClaimWish wish, CancellationToken cancellation) => real.ClaimAsync(wish, cancellation);

    internal override Task<Started> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation) =>
        real.StartAsync(wishes, now, cancellation);

    internal override Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation) => real.RecordAsync(results, now, cancellation);

    internal override Task RenewAsync(RenewWish wish, CancellationToken cancellation) => real.RenewAsync(wish, cancellation);

    internal override Task<int> ReapAsync(DateTime? now, bool all, CancellationToken cancellation) => real.ReapAsync(now, all, cancellation);

    internal override Task<int> ChargeAsync(RateWish wish, DateTime? now, CancellationToken cancellation) => real.ChargeAsync(wish, now, cancellation);

    internal override Task LockAsync(Guid journeyId, CancellationToken cancellation) => real.LockAsync(journeyId, cancellation);

    internal override Task SetAsync(string addressKey, AddresseeMove move, CancellationToken cancellation) => real.SetAsync(addressKey, move, cancellation);

    internal override Task SlowAsync(Guid senderId, string domain, DateTime until, DateTime now, CancellationToken cancellation) =>
        real.SlowAsync(senderId, domain, until, now, cancellation);

    /// <summary>What the real start does beside starting.</summary>
    protected async Task<Started> SteppedAsync(IReadOnlyList<Guid> started, CancellationToken cancellation)
    {
        await Db.EngineMarks.ExecuteUpdateAsync(set => set.SetProperty(m => m.Mark, m => m.Mark + (started.Count > 0 ? 1 : 0)), cancellation);
        return new(started, started.Count > 0 ? await Db.EngineMarks.Select(m => m.Mark).SingleAsync(cancellation) : 0);
    }

    internal override bool IsAlone => real.IsAlone;
}
