using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>Keys for programs: each member sees and ends their own, an administrator everyone's.</summary>
public sealed class ApiTokens(HourglassDb db, Actor actor, Glance<(Guid Workspace, string Hash), ApiToken?> glance, TimeProvider clock)
{
    /// <summary>A busy program does not need a write for every request only to be seen.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public IQueryable<ApiToken> Visible =>
        db.ApiTokens.AsNoTracking().Where(t => actor.IsAdministrator || t.MemberId == actor.Id);

    /// <returns>The whole token; shown this once, nobody can read it again.</returns>
    public async Task<string> MakeAsync(string name, TokenScope scope, int days, CancellationToken cancellation)
    {
        if (!actor.MayGive(scope)) throw new RefusedException("token.scope");
        if (days is < 1 or > 366) throw new RefusedException("token.days");
        var owner = await db.Members.SingleOrDefaultAsync(m => m.Id == actor.Id && m.IsActive, cancellation) ?? throw new RefusedException("member.unknown");
        var key = TokenKey.NewFor(actor.WorkspaceId);
        db.Add(new ApiToken(owner, name, scope, key.Secret, Now, Now.AddDays(days)));
        await db.SaveChangesAsync(cancellation);
        return key.Text;
    }

    public async Task RevokeAsync(Guid id, CancellationToken cancellation)
    {
        var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id && (actor.IsAdministrator || t.MemberId == actor.Id), cancellation)
            ?? throw new RefusedException("token.unknown");
        token.Revoke(Now);
        await db.SaveChangesAsync(cancellation);
        glance.Clear();
    }

    /// <summary>The token this secret opens, if it is still good and its owner still works here; marks it as seen.</summary>
    public async Task<ApiToken?> FindAsync(string secret, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(secret);
        var token = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash && db.Members.Any(m => m.Id == t.MemberId && m.IsActive), cancellation);
        if (token is null || !token.IsGoodAt(Now)) return null;
        if (token.LastUsedAt is null || Now - token.LastUsedAt >= SeenEvery) await SeenAsync(token.Id, cancellation);
        return token;
    }

    private async Task SeenAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id, cancellation) is not { } token) return;
        token.Used(Now);
        await db.SaveChangesAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
