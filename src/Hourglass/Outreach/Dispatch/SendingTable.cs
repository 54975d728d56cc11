using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach.Dispatch;

/// <summary>
/// The moves of touchpoints that must hold against other nodes and against people who say stop at the same moment: each is one conditional
/// statement of the engine's own. A moment of null means the database's own clock, so that nodes with wrong clocks agree (P3, P16).
/// </summary>
public abstract class SendingTable(HourglassDb db)
{
    protected HourglassDb Db => db;

    /// <summary>Takes what is due for this node, the earliest first; nobody else gets the same rows.</summary>
    internal abstract Task<IReadOnlyList<Guid>> ClaimAsync(ClaimWish wish, CancellationToken cancellation);

    /// <summary>
    /// The last word before letters go out: still claimed under the same fence, lease not over, workspace not paused, address not stopped.
    /// Ask it inside a transaction; it locks the addresses, which whoever says stop locks too (P4), and takes the mark of <see cref="RestoreFence"/> one step further.
    /// </summary>
    /// <returns>Those that may go.</returns>
    internal abstract Task<Started> StartAsync(IReadOnlyList<StartWish> wishes, DateTime? now, CancellationToken cancellation);

    /// <summary>
    /// Writes down what became of letters that were started, or of claims that were not used. A letter that left is written down
    /// even when others have given up waiting for us, as long as nobody has taken it since.
    /// </summary>
    internal abstract Task RecordAsync(IReadOnlyList<SendResult> results, DateTime? now, CancellationToken cancellation);

    /// <summary>Gives the node more time for what it holds; what slipped out of its hands lapses.</summary>
    internal abstract Task RenewAsync(RenewWish wish, CancellationToken cancellation);

    /// <summary>When the next one that waits falls due; null when none waits.</summary>
    internal virtual Task<DateTime?> NextDueAsync(CancellationToken cancellation) => db.Touchpoints
        .Where(t => !t.ByHand && (t.State == TouchState.Planned || t.State == TouchState.Deferred)).MinAsync(t => (DateTime?)t.DueAt, cancellation);

    /// <summary>
    /// Claims whose node fell silent, or all of them where one process alone has just begun: what was not started is simply due again; what was started is unknown, and its class decides:
    /// service is repeated once, the rest is held until somebody decides (P1, P2).
    /// </summary>
    internal abstract Task<int> ReapAsync(DateTime? now, bool all, CancellationToken cancellation);

    /// <summary>How many of a wished-for number the sender's rate allows now; charges them (P10).</summary>
    internal abstract Task<int> ChargeAsync(RateWish wish, DateTime? now, CancellationToken cancellation);

    /// <summary>Holds a journey's touchpoints until the transaction ends, so that nothing is claimed while they are planned anew.</summary>
    internal abstract Task LockAsync(Guid journeyId, CancellationToken cancellation);

    /// <summary>Says stop or go on to an address, known before or not; locks the row that sending locks. Ask it inside a transaction.</summary>
    internal abstract Task SetAsync(string addressKey, AddresseeMove move, CancellationToken cancellation);

    /// <summary>No letter by this sender to this domain before then; a longer rest that runs already stays. Ask it inside a transaction.</summary>
    internal abstract Task SlowAsync(Guid senderId, string domain, DateTime until, DateTime now, CancellationToken cancellation);

    /// <summary>No other process sends from this database; what is claimed when it begins was claimed in an earlier life.</summary>
    internal abstract bool IsAlone { get; }

    protected Guid WorkspaceId => db.WorkspaceId;

    protected Task<int> RunAsync(FormattableString statement, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(statement, cancellation);
}

/// <param name="Lease">How long the node may keep silent before others take its work.</param>
public sealed record ClaimWish(Guid Node, DateTime? Now, int Limit, TimeSpan Lease);

public sealed record RenewWish(Guid Node, IReadOnlyCollection<Guid> Held, DateTime? Now, TimeSpan Lease);

/// <param name="Step">How far sending has come with them; 0 when none may go.</param>
public sealed record Started(IReadOnlyList<Guid> Ids, long Step);

public sealed record StartWish(Guid Id, int Fence, string AddressKey, bool IsAdvertising);

/// <param name="DueAt">When it is tried again; null where that does not matter.</param>
/// <param name="Returned">It was not tried at all: the attempt does not count.</param>
/// <param name="Repeats">Its fate is unknown and it goes out once more.</param>
public sealed record SendResult(
    Guid Id, int Fence, TouchState State, string? Reason = null, string? Detail = null, DateTime? DueAt = null, bool Returned = false, bool Repeats = false);

/// <param name="Burst">At most so many at once, so that no sliding minute holds more than the limit.</param>
public sealed record RateWish(Guid SenderId, int Wanted, int PerMinute, int Burst);
