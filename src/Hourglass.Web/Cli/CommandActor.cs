#pragma warning disable RS0030 // commands run outside any request and may touch the database itself
using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Cli;

/// <summary>In whose name a command acts, and in which workspace.</summary>
internal static class CommandActor
{
    public static async Task<Actor> FindAsync(IServiceProvider services, string? workspace, string? email, CancellationToken cancellation)
    {
        var id = await WorkspaceAsync(services, workspace, cancellation);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().As(Actor.Engine(id));
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        var member = email is null ? await FirstAdministratorAsync(db, cancellation) : await SeatAsync(db, id, email, cancellation);
        return await scope.ServiceProvider.GetRequiredService<Members>().ActorAsync(member, cancellation) ?? throw new RefusedException("member.unknown");
    }

    private static async Task<Guid> WorkspaceAsync(IServiceProvider services, string? name, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<HourglassDb>().Workspaces
            .Where(w => name == null ? !w.IsDemo : w.Name == name).Select(w => w.Id).Take(2).ToListAsync(cancellation);
        return all.Count switch
        {
            0 => throw new RefusedException("command.no-workspace"),
            1 => all[0],
            _ => throw new RefusedException("command.several-workspaces"),
        };
    }

    private static async Task<Guid> FirstAdministratorAsync(HourglassDb db, CancellationToken cancellation)
    {
        var members = await db.Members.AsNoTracking().Where(m => m.IsActive).OrderBy(m => m.Id).ToListAsync(cancellation);
        return members.FirstOrDefault(m => m.Roles.HasFlag(Roles.Administrator))?.Id ?? throw new RefusedException("member.unknown");
    }

    private static async Task<Guid> SeatAsync(HourglassDb db, Guid workspace, string email, CancellationToken cancellation)
    {
        var upper = email.Trim().ToUpperInvariant();
        var seat = await db.Seats.AsNoTracking().Where(s => s.InWorkspaceId == workspace && db.Users.Any(u => u.Id == s.AccountId && u.NormalizedEmail == upper))
            .FirstOrDefaultAsync(cancellation);
        return seat?.MemberId ?? throw new RefusedException("command.nobody", email);
    }
}
