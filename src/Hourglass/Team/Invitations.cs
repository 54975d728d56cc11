using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>Links by which colleagues join; each is shown once, works once, for a fortnight.</summary>
public sealed class Invitations(HourglassDb db, Actor actor, TimeProvider clock)
{
    public IQueryable<Invitation> Open
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return db.Invitations.AsNoTracking().Where(i => actor.IsAdministrator && i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now);
        }
    }

    /// <returns>The secret part of the link.</returns>
    public async Task<string> InviteAsync(InvitationDetails details, CancellationToken cancellation)
    {
        actor.MustAdminister();
        await CheckAsync(details, cancellation);
        var secret = Secret.New();
        var invitation = new Invitation(actor.WorkspaceId, details.Name, details.Roles, details.Sight, secret, Now)
        {
            TeamId = details.TeamId,
            MemberId = details.MemberId,
        };
        db.Add(invitation);
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    public async Task WithdrawAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == id, cancellation) ?? throw new RefusedException("invitation.unknown");
        invitation.Withdraw(Now);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task CheckAsync(InvitationDetails details, CancellationToken cancellation)
    {
        if (details.TeamId is { } team && !await db.WorkTeams.AnyAsync(t => t.Id == team, cancellation)) throw new RefusedException("team.unknown");
        if (details.MemberId is not { } id) return;
        var member = await db.Members.SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new RefusedException("member.unknown");
        if (member.AccountId is not null) throw new RefusedException("invitation.already-here");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <param name="Name">Whom it is for.</param>
/// <param name="Roles">What they may do.</param>
/// <param name="Sight">Whose customers they see.</param>
/// <param name="TeamId">The team they belong to.</param>
/// <param name="MemberId">The colleague, known already, whose place they take.</param>
public sealed record InvitationDetails(string Name, Roles Roles, Sight Sight, Guid? TeamId = null, Guid? MemberId = null);
