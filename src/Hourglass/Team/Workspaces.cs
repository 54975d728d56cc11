using Hourglass.Data;
using Hourglass.Method;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>The front door of workspaces: opening the first one, finding the places of an account, settling what is common to all.</summary>
public sealed class Workspaces(HourglassDb db, Actor actor, TimeProvider clock)
{
    public Task<bool> AnyAsync(CancellationToken cancellation) => db.Workspaces.AnyAsync(w => !w.IsDemo, cancellation);

    /// <summary>What amounts are in here unless said otherwise.</summary>
    public Task<string> CurrencyAsync(Actor actor, CancellationToken cancellation) =>
        db.Workspaces.Where(w => w.Id == actor.WorkspaceId).Select(w => w.Currency).SingleAsync(cancellation);

    public Task<List<Seat>> SeatsOfAsync(Guid accountId, CancellationToken cancellation) =>
        db.Seats.AsNoTracking().Where(s => s.AccountId == accountId).OrderBy(s => s.InWorkspaceId).ToListAsync(cancellation);

    /// <summary>Where an account has a seat, by name.</summary>
    public Task<List<Place>> PlacesOfAsync(Guid accountId, CancellationToken cancellation) =>
        db.Seats.Where(s => s.AccountId == accountId)
            .Join(db.Workspaces, s => s.InWorkspaceId, w => w.Id, (s, w) => w)
            .OrderBy(w => w.Name).Select(w => new Place(w.Id, w.Name)).ToListAsync(cancellation);

    public Task<Workspace> MineAsync(CancellationToken cancellation) => db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == actor.WorkspaceId, cancellation);

    public async Task SettleAsync(WorkspaceDetails details, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var workspace = await db.Workspaces.SingleAsync(w => w.Id == actor.WorkspaceId, cancellation);
        if (workspace.Version != details.Version) throw new RefusedException("workspace.changed");
        workspace.Settle(details.Name, details.Language, details.Currency, details.TimeZone);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A new workspace with its playbook, its first member and, if there is one, their account's seat. Ask it in the scope of <see cref="Actor.Engine"/> for the returned id.</summary>
    internal async Task<Member> FurnishAsync(Workspace workspace, string memberName, Account? account, CancellationToken cancellation)
    {
        var member = new Member(workspace.Id, memberName, Roles.All, Sight.All, clock.GetUtcNow().UtcDateTime, account?.Id);
        var (playbook, edition) = SalesPlaybook.Published(workspace.Id, SalesPlaybook.FirstReasonIn(workspace.Language), memberName, member.CreatedAt);
        db.AddRange(workspace, member, playbook, edition);
        if (account is not null) db.Add(new Seat(account.Id, member));
        await db.SaveChangesAsync(cancellation);
        return member;
    }
}

public sealed record Place(Guid WorkspaceId, string Name);

public sealed record WorkspaceDetails(string Name, string Language, string Currency, string TimeZone, int Version);
