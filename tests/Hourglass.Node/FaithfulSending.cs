using Hourglass.Data;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;

namespace Hourglass.Node;

/// <summary>Does what the real table does; a mutant breaks one move of it.</summary>
internal class FaithfulSending(HourglassDb db, SendingTable real) : SendingTable(db)
{
    protected SendingTable Real => real;

    internal override Task<IReadOnlyList<Guid>> ClaimAsync(ClaimWish wish, CancellationToken cancellation) => real.ClaimAsync(wish, cancellation);

    internal override Task<IReadOnlyList<Guid>> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation) =>
        real.StartAsync(wishes, now, cancellation);

    internal override Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation) => real.RecordAsync(results, now, cancellation);

    internal override Task RenewAsync(RenewWish wish, CancellationToken cancellation) => real.RenewAsync(wish, cancellation);

    internal override Task<int> ReapAsync(DateTime? now, bool all, CancellationToken cancellation) => real.ReapAsync(now, all, cancellation);

    internal override Task<int> ChargeAsync(RateWish wish, DateTime? now, CancellationToken cancellation) => real.ChargeAsync(wish, now, cancellation);

    internal override Task LockAsync(Guid journeyId, CancellationToken cancellation) => real.LockAsync(journeyId, cancellation);

    internal override Task SetAsync(string addressKey, AddresseeMove move, CancellationToken cancellation) => real.SetAsync(addressKey, move, cancellation);

    internal override Task SlowAsync(Guid senderId, string domain, DateTime until, DateTime now, CancellationToken cancellation) =>
        real.SlowAsync(senderId, domain, until, now, cancellation);

    internal override bool IsAlone => real.IsAlone;
}
