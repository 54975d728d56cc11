using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>
/// Slows guessing down, on all nodes together. Every try is counted before it is judged, and known and unknown names are counted alike,
/// so that neither speed nor answer tells who exists.
/// </summary>
public sealed class Attempts(HourglassDb db, TimeProvider clock)
{
    public const int PerName = 10;
    public const int PerAddress = 100;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public async Task<bool> MayTryAsync(string name, string? address, CancellationToken cancellation)
    {
        var byName = await CountAsync(HashOfName(name), cancellation);
        var byAddress = await CountAsync(HashOfAddress(address), cancellation);
        return byName <= PerName && byAddress <= PerAddress;
    }

    /// <summary>Whether this name has used up its tries, without counting one.</summary>
    public Task<bool> IsOverAsync(string name, CancellationToken cancellation)
    {
        var (key, since) = (HashOfName(name), Now - Window);
        return db.SignInAttempts.AnyAsync(a => a.KeyHash == key && a.Since > since && a.Count >= PerName, cancellation);
    }

    /// <summary>Whoever got in has not been guessing.</summary>
    public Task ForgiveAsync(string name, string? address, CancellationToken cancellation)
    {
        string byName = HashOfName(name), byAddress = HashOfAddress(address);
        return db.SignInAttempts.Where(a => a.KeyHash == byName || a.KeyHash == byAddress).ExecuteDeleteAsync(cancellation);
    }

    private async Task<int> CountAsync(string key, CancellationToken cancellation)
    {
        var over = Now - Window;
        await db.SignInAttempts.Where(a => a.KeyHash == key && a.Since <= over).ExecuteDeleteAsync(cancellation);
        if (await OneMoreAsync(key, cancellation) == 0 && !await FirstAsync(key, cancellation)) await OneMoreAsync(key, cancellation);
        return await db.SignInAttempts.Where(a => a.KeyHash == key).Select(a => a.Count).SingleOrDefaultAsync(cancellation);
    }

    private Task<int> OneMoreAsync(string key, CancellationToken cancellation) =>
        db.SignInAttempts.Where(a => a.KeyHash == key).ExecuteUpdateAsync(a => a.SetProperty(x => x.Count, x => x.Count + 1), cancellation);

    private async Task<bool> FirstAsync(string key, CancellationToken cancellation)
    {
        var first = db.Add(new SignInAttempts(key, Now));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another try was counted at the same moment.
            return false;
        }
        finally
        {
            first.State = EntityState.Detached;
        }
    }

    private static string HashOfName(string name) => Secret.HashOf($"name:{name.Trim().ToUpperInvariant()}");

    private static string HashOfAddress(string? address) => Secret.HashOf($"address:{address}");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
