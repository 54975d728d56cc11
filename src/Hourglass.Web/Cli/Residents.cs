#pragma warning disable RS0030 // commands run outside any request and may touch the database itself
using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Cli;

/// <summary>Finds the workspace and the member that a command names.</summary>
internal static class Residents
{
    /// <param name="services">The product.</param>
    /// <param name="wanted">An id or a name; may be left out where there is only one.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Workspace> WorkspaceAsync(this IServiceProvider services, string? wanted, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<HourglassDb>().Workspaces.AsNoTracking().Where(w => !w.IsDemo).OrderBy(w => w.Name).ToListAsync(cancellation);
        var meant = all.Where(w => wanted is null || w.Id.ToString() == wanted || string.Equals(w.Name, wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return meant switch
        {
            [var one] => one,
            _ when all.Count == 0 => throw new RefusedException("command.no-workspace"),
            _ => throw new RefusedException("command.several-workspaces", string.Join(", ", all.Select(w => w.Name))),
        };
    }

    /// <summary>The one named, or the first administrator.</summary>
    public static async Task<Actor> MemberAsync(this IServiceProvider services, string? workspace, string? wanted, CancellationToken cancellation)
    {
        var home = await services.WorkspaceAsync(workspace, cancellation);
        if (wanted is not null) return await services.MemberAsync(home, wanted, cancellation);
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().As(Actor.Engine(home.Id));
        var members = await scope.ServiceProvider.GetRequiredService<Members>().All.Where(m => m.IsActive).OrderBy(m => m.Id).ToListAsync(cancellation);
        var first = members.Find(m => m.Roles.HasFlag(Roles.Administrator)) ?? throw new RefusedException("command.nobody", "—");
        return await scope.ServiceProvider.GetRequiredService<Members>().ActorAsync(first.Id, cancellation) ?? throw new RefusedException("command.nobody", first.Name);
    }

    /// <param name="services">The product.</param>
    /// <param name="workspace">Where they work.</param>
    /// <param name="wanted">An e-mail address, an id or a whole name.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<Actor> MemberAsync(this IServiceProvider services, Workspace workspace, string wanted, CancellationToken cancellation)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().As(Actor.Engine(workspace.Id));
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        var (id, email) = (Guid.TryParse(wanted, out var known) ? known : Guid.Empty, wanted.ToUpperInvariant());
        var found = await db.Members.Where(m => m.IsActive && (m.Id == id || m.Name == wanted || db.Users.Any(a => a.Id == m.AccountId && a.NormalizedEmail == email)))
            .Select(m => m.Id).Take(2).ToListAsync(cancellation);
        if (found is not [var one]) throw new RefusedException(found.Count == 0 ? "command.nobody" : "command.several-people", wanted);
        return await scope.ServiceProvider.GetRequiredService<Members>().ActorAsync(one, cancellation) ?? throw new RefusedException("command.nobody", wanted);
    }
}
