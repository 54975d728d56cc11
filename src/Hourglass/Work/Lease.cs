using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Work;

/// <summary>A node's right to do a piece of work, for a while.</summary>
public class Lease(LongWork work, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    /// <summary>Call it inside the transaction of every step: a node that fell silent and whose work another node took cannot save any more.</summary>
    public virtual async Task HoldAsync(HourglassDb db, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow().UtcDateTime + Length;
        var held = await db.LongWorks.Where(w => w.Id == work.Id && w.Claim == work.Claim)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.DueAt, until).SetProperty(w => w.Attempts, 0), cancellation);
        if (held == 0) throw new LeaseLostException();
    }
}

/// <summary>Somebody else does this work now.</summary>
public class LeaseLostException() : Exception("Another node has taken this work over.");
