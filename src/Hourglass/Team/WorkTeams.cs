using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>Teams within the workspace; whose sight is "team" sees the customers of everyone in theirs.</summary>
public sealed class WorkTeams(HourglassDb db, Actor actor)
{
    public IQueryable<WorkTeam> All => db.WorkTeams.AsNoTracking();

    public async Task<WorkTeam> AddAsync(string name, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var team = new WorkTeam(actor.WorkspaceId, name);
        db.Add(team);
        await db.SaveChangesAsync(cancellation);
        return team;
    }

    public async Task RenameAsync(Guid id, string name, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var team = await db.WorkTeams.SingleOrDefaultAsync(t => t.Id == id, cancellation) ?? throw new RefusedException("team.unknown");
        team.Rename(name);
        await db.SaveChangesAsync(cancellation);
    }
}
