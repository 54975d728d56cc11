using Hourglass.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Team;

/// <summary>The very first visit: the workspace and its administrator are made together, once; afterwards this door is gone.</summary>
public sealed class Doorway(IServiceScopeFactory scopes, TimeProvider clock)
{
    public async Task<Seat> OpenAsync(FirstStart start, CancellationToken cancellation)
    {
        var workspace = new Workspace(start.WorkspaceName, start.Language, start.Currency, Now);
        workspace.Settle(start.WorkspaceName, start.Language, start.Currency, start.TimeZone);
        await using var scope = scopes.As(Actor.Engine(workspace.Id));
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        await using var transaction = await db.BeginAsync(cancellation);
        if (await db.Workspaces.AnyAsync(w => !w.IsDemo, cancellation)) throw new RefusedException("start.over");

        var account = await NewAccountAsync(scope.ServiceProvider, start);
        var member = await scope.ServiceProvider.GetRequiredService<Workspaces>().FurnishAsync(workspace, start.Name, account, cancellation);
        await transaction.CommitAsync(cancellation);
        return new Seat(account.Id, member);
    }

    private async Task<Account> NewAccountAsync(IServiceProvider services, FirstStart start)
    {
        var account = new Account { UserName = start.Email.Trim(), Email = start.Email.Trim(), Name = start.Name, Language = start.Language, CreatedAt = Now };
        var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, start.Password);
        if (!made.Succeeded) throw AccountRefusal.Of(made);
        return account;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

public sealed record FirstStart(string WorkspaceName, string Language, string Currency, string TimeZone, string Name, string Email, string Password);
