using Hourglass.Data;
using Hourglass.Outreach.Planning;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>Who works in this workspace.</summary>
public sealed class Members(HourglassDb db, Actor actor, Sessions sessions, TimeProvider clock)
{
    public IQueryable<Member> All => db.Members.AsNoTracking();

    /// <summary>What this member may do and see right now; null when they left.</summary>
    public async Task<Actor?> ActorAsync(Guid memberId, CancellationToken cancellation)
    {
        var found = await db.Members.AsNoTracking().Where(m => m.Id == memberId && m.IsActive)
            .Select(m => new { Member = m, Seen = new Seen(m.Id, db.StageOwners.Any(o => o.MemberId == m.Id)) }).SingleOrDefaultAsync(cancellation);
        if (found is not { Member: var member }) return null;

        List<Seen> mates = member.Sight == Sight.Team && member.TeamId is { } team
            ? await db.Members.Where(m => m.TeamId == team && m.Id != member.Id)
                .Select(m => new Seen(m.Id, db.StageOwners.Any(o => o.MemberId == m.Id))).ToListAsync(cancellation)
            : [];
        var house = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == member.WorkspaceId, cancellation);
        return new Actor(member.WorkspaceId, member.Id, member.Name, member.Roles, member.Sight, [.. mates.Select(m => m.Id)])
        {
            StageOwners = [.. mates.Prepend(found.Seen).Where(m => m.LooksAfterStages).Select(m => m.Id)],
            Zone = Zones.OfSystem(house.TimeZone),
            Currency = house.Currency,
            IsInDemo = house.IsDemo,
        };
    }

    private sealed record Seen(Guid Id, bool LooksAfterStages);

    /// <summary>A colleague without an account: known by name, to be invited later.</summary>
    public async Task<Member> AddAsync(string name, Roles roles, Sight sight, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var member = new Member(actor.WorkspaceId, name, roles, sight, Now);
        db.Add(member);
        await db.SaveChangesAsync(cancellation);
        return member;
    }

    public async Task ChangeAsync(Guid id, MemberRights rights, CancellationToken cancellation)
    {
        var member = await OtherAsync(id, cancellation);
        if (rights.Version != member.Version) throw new RefusedException("member.changed");
        if (rights.TeamId is { } team && !await db.WorkTeams.AnyAsync(t => t.Id == team, cancellation)) throw new RefusedException("team.unknown");
        if (!rights.Roles.HasFlag(Roles.Administrator)) await MustNotBeLastAdministratorAsync(member, cancellation);
        member.Allow(rights.Roles, rights.Sight, rights.TeamId);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>They are out everywhere at once: sessions, tokens, the seat. What they did stays under their name.</summary>
    public async Task DeactivateAsync(Guid id, CancellationToken cancellation)
    {
        var member = await OtherAsync(id, cancellation);
        await MustNotBeLastAdministratorAsync(member, cancellation);
        member.Leave();
        foreach (var token in await db.ApiTokens.Where(t => t.MemberId == id).ToListAsync(cancellation)) token.Revoke(Now);
        if (await SeatAsync(member, cancellation) is { } seat) db.Remove(seat);
        await db.SaveChangesAsync(cancellation);
        if (member.AccountId is { } account) await sessions.EndInAsync(actor.WorkspaceId, account, cancellation);
    }

    public async Task ReturnAsync(Guid id, CancellationToken cancellation)
    {
        var member = await OtherAsync(id, cancellation);
        member.Return();
        if (member.AccountId is { } account && await SeatAsync(member, cancellation) is null) db.Add(new Seat(account, member));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>One's own name, as colleagues and customers of this workspace see it.</summary>
    public async Task RenameMyselfAsync(string name, CancellationToken cancellation)
    {
        var me = await db.Members.SingleOrDefaultAsync(m => m.Id == actor.Id, cancellation) ?? throw new RefusedException("member.unknown");
        me.Rename(name);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Member> OtherAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustAdminister();
        if (id == actor.Id) throw new RefusedException("member.own-rights");
        return await db.Members.SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new RefusedException("member.unknown");
    }

    // The workspace itself is marked as changed, and read before anybody is counted: of two administrators who remove each other at the same moment, one is refused.
    private async Task MustNotBeLastAdministratorAsync(Member member, CancellationToken cancellation)
    {
        if (!member.Roles.HasFlag(Roles.Administrator)) return;
        var workspace = await db.Workspaces.SingleAsync(w => w.Id == actor.WorkspaceId, cancellation);
        var others = await db.Members.Where(m => m.Id != member.Id && m.IsActive && m.AccountId != null).Select(m => m.Roles).ToListAsync(cancellation);
        if (!others.Any(roles => roles.HasFlag(Roles.Administrator))) throw new RefusedException("member.last-administrator");
        workspace.AdministratorsChange();
    }

    private Task<Seat?> SeatAsync(Member member, CancellationToken cancellation) =>
        db.Seats.SingleOrDefaultAsync(s => s.AccountId == member.AccountId && s.InWorkspaceId == actor.WorkspaceId, cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <param name="Roles">What they may do.</param>
/// <param name="Sight">Whose customers they see.</param>
/// <param name="TeamId">Their team, if any.</param>
/// <param name="Version">Of the member these rights were decided on.</param>
public sealed record MemberRights(Roles Roles, Sight Sight, Guid? TeamId, int Version);
