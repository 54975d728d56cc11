using System.Security.Claims;
using Hourglass.Team;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>Every way in: password, one-time code, passkey, another workspace. Each entry is a new session; one the request came with is over.</summary>
internal sealed class Entrance(UserManager<Account> accounts, Workspaces workspaces, Sessions sessions, Attempts attempts, DecoyPassword decoy)
{
    /// <returns>False when the account's second factor has to be shown first, at <c>sign-in/code</c>.</returns>
    public async Task<bool> EnterAsync(HttpContext request, string email, string password)
    {
        var account = await ProveAsync(request, email, password) ?? throw new RefusedException("sign-in.wrong");
        await SeatAsync(account, null, request.RequestAborted);
        if (account.TwoFactorEnabled)
        {
            await PendingCode.BeginAsync(request, account);
            return false;
        }

        await EnterAsync(request, account);
        return true;
    }

    /// <summary>Whoever is named knows the password; null otherwise, with the same work done for names nobody has.</summary>
    public async Task<Account?> ProveAsync(HttpContext request, string email, string password)
    {
        var address = request.Connection.RemoteIpAddress?.ToString();
        var may = await attempts.MayTryAsync(email, address, request.RequestAborted);
        var account = await accounts.FindByEmailAsync(email.Trim());
        if (account is null) await decoy.CompareAsync(password);
        if (account is null || !await accounts.CheckPasswordAsync(account, password) || !may) return null;
        await attempts.ForgiveAsync(email, address, request.RequestAborted);
        return account;
    }

    /// <summary>Enters the wanted workspace, or the first the account has a seat in.</summary>
    public async Task EnterAsync(HttpContext request, Account account, Guid? wanted = null)
    {
        var seat = await SeatAsync(account, wanted, request.RequestAborted);
        await LeaveAsync(request, account);
        await PendingCode.EndAsync(request);
        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new(ClaimTypes.Name, account.Name),
            new(Tickets.Stamp, account.SecurityStamp ?? ""),
            new(SignedInActor.Workspace, seat.InWorkspaceId.ToString()),
            new(SignedInActor.Member, seat.MemberId.ToString()),
        ], IdentityConstants.ApplicationScheme);
        await SignInAnewAsync(request, new ClaimsPrincipal(identity));
    }

    private async Task<Seat> SeatAsync(Account account, Guid? wanted, CancellationToken cancellation)
    {
        var seats = await workspaces.SeatsOfAsync(account.Id, cancellation);
        return seats.Find(s => wanted is null || s.InWorkspaceId == wanted) ?? throw new RefusedException("sign-in.no-workspace");
    }

    private async Task LeaveAsync(HttpContext request, Account account)
    {
        if (!Guid.TryParse(request.User.FindFirstValue(Tickets.Session), out var session)) return;
        var owner = Guid.TryParse(request.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : account.Id;
        await sessions.EndAsync(owner, session, request.RequestAborted);
    }

    // The request's own cookie handler would go on with the key it has read: a key someone may have planted. A new handler makes a new key.
    private static async Task SignInAnewAsync(HttpContext request, ClaimsPrincipal person)
    {
        var scheme = await request.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>().GetSchemeAsync(IdentityConstants.ApplicationScheme);
        var cookies = ActivatorUtilities.CreateInstance<CookieAuthenticationHandler>(request.RequestServices);
        await cookies.InitializeAsync(scheme!, request);
        await cookies.SignInAsync(person, new AuthenticationProperties { IsPersistent = true });
    }
}
