using Hourglass.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Team;

/// <summary>What happens behind an invitation's link: looking changes nothing, joining uses the link up, once.</summary>
public sealed class Arrival(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <returns>Null when the link does not open anything, or not any more.</returns>
    public async Task<Welcome?> LookAsync(Guid workspaceId, string secret, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        var hash = Secret.HashOf(secret);
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.Hash == hash, cancellation);
        if (invitation is null || !invitation.IsOpenAt(Now)) return null;
        var workspace = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == workspaceId, cancellation);
        return new Welcome(invitation.Name, workspace.Name);
    }

    /// <summary>A new account is made and joins.</summary>
    public Task<Seat> JoinAsync(Guid workspaceId, string secret, Newcomer newcomer, CancellationToken cancellation) =>
        JoinAsync(workspaceId, secret, services => NewAccountAsync(services, newcomer), cancellation);

    /// <summary>An account that exists already joins.</summary>
    public Task<Seat> JoinAsync(Guid workspaceId, string secret, Guid accountId, CancellationToken cancellation) =>
        JoinAsync(workspaceId, secret, async services =>
            await services.GetRequiredService<UserManager<Account>>().FindByIdAsync(accountId.ToString()) ?? throw new RefusedException("account.unknown"), cancellation);

    private async Task<Seat> JoinAsync(Guid workspaceId, string secret, Func<IServiceProvider, Task<Account>> who, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        await using var transaction = await db.BeginAsync(cancellation);
        await UseAsync(db, secret, cancellation);
        var account = await who(scope.ServiceProvider);
        var member = await PlaceAsync(db, db.Invitations.Local.Single(), account, cancellation);
        var seat = new Seat(account.Id, member);
        db.Add(seat);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return seat;
    }

    // Saved before anything else is made: of two who open the link at once, the second waits here and is refused.
    private async Task UseAsync(HourglassDb db, string secret, CancellationToken cancellation)
    {
        var hash = Secret.HashOf(secret);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Hash == hash, cancellation) ?? throw new RefusedException("invitation.over");
        invitation.Use(Now);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (RefusedException refused) when (refused.MeansChangedMeanwhile)
        {
            throw new RefusedException("invitation.used");
        }
    }

    private async Task<Member> PlaceAsync(HourglassDb db, Invitation invitation, Account account, CancellationToken cancellation)
    {
        if (await db.Members.AnyAsync(m => m.AccountId == account.Id, cancellation)) throw new RefusedException("invitation.already-here");
        var member = invitation.MemberId is { } id ? await db.Members.SingleAsync(m => m.Id == id, cancellation) : null;
        if (member is { AccountId: not null }) throw new RefusedException("invitation.used");
        if (member is null) db.Add(member = new Member(invitation.WorkspaceId, account.Name, invitation.Roles, invitation.Sight, Now));
        member.SignsInAs(account.Id);
        member.Allow(invitation.Roles, invitation.Sight, invitation.TeamId);
        return member;
    }

    private async Task<Account> NewAccountAsync(IServiceProvider services, Newcomer newcomer)
    {
        var email = newcomer.Email.Trim();
        var account = new Account
        {
            UserName = email,
            Email = email,
            Name = Wording.Required(newcomer.Name, "member.name", 100),
            Language = newcomer.Language,
            CreatedAt = Now,
        };
        var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, newcomer.Password);
        return made.Succeeded ? account : throw AccountRefusal.Of(made);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

public sealed record Welcome(string Name, string Workspace);

public sealed record Newcomer(string Name, string Email, string Password, string? Language);
