using System.Security.Claims;
using Hourglass.Team;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>The signed-in person's own account. What guards it is changed only with the password shown again, and every other browser is then signed out.</summary>
internal sealed class OwnAccount(UserManager<Account> accounts, Entrance entrance, Sessions sessions, Members members, Actor actor)
{
    /// <returns>Null for programs, which have none, and for visitors of the demo, who share one.</returns>
    public async Task<Account?> OfAsync(HttpContext request) => actor.IsInDemo ? null :
        request.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? await accounts.FindByIdAsync(id) : null;

    public async Task ProveAsync(HttpContext request, Account account, string? password)
    {
        if (await entrance.ProveAsync(request, account.Email!, password ?? "") is null) throw new RefusedException("account.password-wrong");
    }

    public async Task RenameAsync(Account account, string? name, CancellationToken cancellation)
    {
        account.Name = Wording.Required(name, "member.name", 100);
        await members.RenameMyselfAsync(account.Name, cancellation);
        Must(await accounts.UpdateAsync(account));
    }

    /// <param name="account">Whose.</param>
    /// <param name="language">Null follows the browser.</param>
    public async Task SpeakAsync(Account account, string? language)
    {
        account.Language = language;
        Must(await accounts.UpdateAsync(account));
        sessions.Refresh();
    }

    public async Task ChangePasswordAsync(HttpContext request, Account account, string? current, string? wanted)
    {
        await ProveAsync(request, account, current);
        Must(await accounts.ChangePasswordAsync(account, current!, wanted ?? ""));
        await EnterAgainAsync(request, account);
    }

    public async Task ChangeEmailAsync(HttpContext request, Account account, string? current, string? email)
    {
        await ProveAsync(request, account, current);
        var clean = email?.Trim() ?? "";
        Must(await accounts.SetEmailAsync(account, clean));
        Must(await accounts.SetUserNameAsync(account, clean));
        await EnterAgainAsync(request, account);
    }

    /// <summary>A new session here, none anywhere else.</summary>
    public async Task EnterAgainAsync(HttpContext request, Account account)
    {
        await sessions.EndOthersAsync(account.Id, Guid.Empty, request.RequestAborted);
        await entrance.EnterAsync(request, account, actor.WorkspaceId);
    }

    private static void Must(IdentityResult done)
    {
        if (!done.Succeeded) throw AccountRefusal.Of(done);
    }
}
