using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>Who works in this workspace.</summary>
public sealed class Members(HourglassDb db, Actor actor, TimeProvider clock)
{
    public IQueryable<Member> All => db.Members.AsNoTracking();

    /// <summary>What this member may do and see right now; null when they left.</summary>
    public async Task<Actor?> ActorAsync(Guid memberId, CancellationToken cancellation)
    {
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == memberId && m.IsActive, cancellation);
        if (member is null) return null;

        List<Guid> mates = member.Sight == Sight.Team && member.TeamId is { } team
            ? await db.Members.Where(m => m.TeamId == team && m.Id != member.Id).Select(m => m.Id).ToListAsync(cancellation)
            : [];
        var house = await db.Workspaces.AsNoTracking().SingleAsync(w => w.Id == member.WorkspaceId, cancellation);
        return new Actor(member.WorkspaceId, member.Id, member.Name, member.Roles, member.Sight, mates)
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById(house.TimeZone), Currency = house.Currency, IsInDemo = house.IsDemo,
        };
    }

    public async Task<Member> AddAsync(string name, Roles roles, Sight sight, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var member = new Member(actor.WorkspaceId, name, roles, sight, clock.GetUtcNow().UtcDateTime);
        db.Add(member);
        await db.SaveChangesAsync(cancellation);
        return member;
    }
}
