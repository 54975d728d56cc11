using Hourglass.Data;
using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>Lets one of several equal writes happen and gives all of them the same answer.</summary>
public sealed class Replays(HourglassDb db, Actor actor, TimeProvider clock)
{
    public async Task<ApiReplay?> FindAsync(string key, CancellationToken cancellation) =>
        await Mine(key).AsNoTracking().SingleOrDefaultAsync(cancellation);

    /// <summary>Opens the transaction in which the write runs; null when the same key has been taken meanwhile.</summary>
    public async Task<ReplayClaim?> ClaimAsync(string key, string asked, CancellationToken cancellation)
    {
        var transaction = await db.BeginAsync(cancellation);
        try
        {
            if (await TakeAsync(key, asked, cancellation))
            {
                await transaction.MarkAsync(cancellation);
                return new ReplayClaim(this, transaction, key);
            }
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }

        await transaction.DisposeAsync();
        return null;
    }

    internal async Task KeepAsync(string key, Replay answer, CancellationToken cancellation)
    {
        var replay = await Mine(key).SingleAsync(cancellation);
        replay.Answer(answer);
        await db.SaveChangesAsync(cancellation);
    }

    internal void ForgetChanges()
    {
        db.ChangeTracker.Clear();
        SearchIndex.Forget();
    }

    private async Task<bool> TakeAsync(string key, string asked, CancellationToken cancellation)
    {
        // One engine waits here for whoever holds the key, the other has waited before: either way the answer is final.
        if (await Mine(key).AnyAsync(cancellation)) return false;
        db.Add(new ApiReplay(actor, key, asked, Now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            ForgetChanges();
            return false;
        }

        if (asked.StartsWith("00", StringComparison.Ordinal)) await ClearOutAsync(cancellation);
        return true;
    }

    private Task<int> ClearOutAsync(CancellationToken cancellation)
    {
        var until = Now - ApiReplay.KeptFor;
        return db.ApiReplays.Where(r => r.At < until).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<ApiReplay> Mine(string key) => db.ApiReplays.Where(r => r.MemberId == actor.Id && r.Key == key);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <summary>A write under way; without <see cref="KeepAsync"/> nothing of it stays, and the key is free again.</summary>
public sealed class ReplayClaim(Replays replays, WriteTransaction transaction, string key) : IAsyncDisposable
{
    private bool _kept;

    /// <param name="answer">What everyone with this key is told from now on.</param>
    /// <param name="refused">The write was refused: its answer stays, its effects do not.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task KeepAsync(Replay answer, bool refused, CancellationToken cancellation)
    {
        if (refused)
        {
            await transaction.BackToMarkAsync(cancellation);
            replays.ForgetChanges();
        }

        await replays.KeepAsync(key, answer, cancellation);
        await transaction.CommitAsync(cancellation);
        _kept = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_kept) replays.ForgetChanges();
        await transaction.DisposeAsync();
    }
}
