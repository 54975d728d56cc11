using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>Signed-in browsers: opening, finding and ending them. They live outside workspaces, as accounts do.</summary>
public sealed class Sessions(HourglassDb db, Glance<string, OpenSession?> glance, SessionLifetime lifetime, TimeProvider clock)
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    public IQueryable<SignInSession> Of(Guid accountId)
    {
        var now = Now;
        return db.SignInSessions.AsNoTracking().Where(s => s.AccountId == accountId && s.ExpiresAt > now).OrderByDescending(s => s.SeenAt);
    }

    /// <returns>The key the browser keeps; here only its hash remains.</returns>
    public async Task<string> OpenAsync(NewSession wanted, CancellationToken cancellation)
    {
        var over = await db.SignInSessions.Where(s => s.AccountId == wanted.AccountId && s.ExpiresAt <= Now).ToListAsync(cancellation);
        db.RemoveRange(over);
        var key = Secret.New();
        db.Add(new SignInSession(key, wanted.AccountId, wanted.WorkspaceId, wanted.Ticket, Cut(wanted.Browser, 300), Cut(wanted.Address, 60), Now, Now + lifetime.Idle));
        await db.SaveChangesAsync(cancellation);
        return key;
    }

    public Task<OpenSession?> FindAsync(string key, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(key);
        return glance.TakeAsync(hash, () => ReadAsync(hash, cancellation));
    }

    public async Task RenewAsync(string key, byte[] ticket, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(key);
        if (await db.SignInSessions.SingleOrDefaultAsync(s => s.KeyHash == hash, cancellation) is not { } session) return;
        session.Renew(ticket, Now, lifetime.EndOf(session.CreatedAt, Now));
        await db.SaveChangesAsync(cancellation);
        glance.Clear();
    }

    public Task EndAsync(string key, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(key);
        return EndAsync(db.SignInSessions.Where(s => s.KeyHash == hash), cancellation);
    }

    public Task EndAsync(Guid accountId, Guid id, CancellationToken cancellation) =>
        EndAsync(db.SignInSessions.Where(s => s.AccountId == accountId && s.Id == id), cancellation);

    public Task EndOthersAsync(Guid accountId, Guid kept, CancellationToken cancellation) =>
        EndAsync(db.SignInSessions.Where(s => s.AccountId == accountId && s.Id != kept), cancellation);

    /// <summary>Ends what an account has open in one workspace, and nothing of its work elsewhere.</summary>
    public Task EndInAsync(Guid workspaceId, Guid accountId, CancellationToken cancellation) =>
        EndAsync(db.SignInSessions.Where(s => s.AccountId == accountId && s.InWorkspaceId == workspaceId), cancellation);

    /// <summary>What an account is like is read anew, here at once and elsewhere in seconds.</summary>
    public void Refresh() => glance.Clear();

    private async Task EndAsync(IQueryable<SignInSession> sessions, CancellationToken cancellation)
    {
        await sessions.ExecuteDeleteAsync(cancellation);
        glance.Clear();
    }

    private async Task<OpenSession?> ReadAsync(string hash, CancellationToken cancellation)
    {
        var now = Now;
        var open = await db.SignInSessions.Where(s => s.KeyHash == hash && s.ExpiresAt > now)
            .Join(db.Users, s => s.AccountId, a => a.Id, (s, a) => new OpenSession(s.Id, s.AccountId, s.Ticket, s.SeenAt, a.SecurityStamp, a.Language))
            .SingleOrDefaultAsync(cancellation);
        if (open is not null && now - open.SeenAt >= SeenEvery) await SeenAsync(open.Id, cancellation);
        return open;
    }

    private async Task SeenAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.SignInSessions.SingleOrDefaultAsync(s => s.Id == id, cancellation) is not { } session) return;
        session.Renew(session.Ticket, Now, lifetime.EndOf(session.CreatedAt, Now));
        await db.SaveChangesAsync(cancellation);
    }

    private static string? Cut(string? text, int limit) => text?.Length > limit ? text[..limit] : text;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

public sealed record NewSession(Guid AccountId, Guid WorkspaceId, byte[] Ticket, string? Browser, string? Address);

/// <summary>How long a browser stays signed in: unused, and at the very most.</summary>
public sealed record SessionLifetime(TimeSpan Idle, TimeSpan Longest)
{
    public static readonly SessionLifetime Usual = new(TimeSpan.FromDays(14), TimeSpan.FromDays(60));

    public DateTime EndOf(DateTime begunAt, DateTime seenAt) => seenAt + Idle < begunAt + Longest ? seenAt + Idle : begunAt + Longest;
}
