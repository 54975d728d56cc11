using System.Security.Claims;
using Hourglass.Team;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>Signing in: the password is checked, then the first workspace of the account is entered.</summary>
internal sealed class Entrance(SignInManager<Account> signIn, Workspaces workspaces)
{
    public async Task EnterAsync(HttpContext request, string email, string password)
    {
        var account = await signIn.UserManager.FindByEmailAsync(email.Trim());
        if (account is null || !(await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true)).Succeeded)
            throw new RefusedException("sign-in.wrong");
        await EnterAsync(request, account, await SeatAsync(account, request.RequestAborted));
    }

    public async Task EnterAsync(HttpContext request, Account account, Seat seat)
    {
        var principal = await signIn.CreateUserPrincipalAsync(account);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaim(new Claim(SignedInActor.Workspace, seat.InWorkspaceId.ToString()));
        identity.AddClaim(new Claim(SignedInActor.Member, seat.MemberId.ToString()));
        if (account.Language is not null) identity.AddClaim(new Claim("language", account.Language));
        await request.SignInAsync(IdentityConstants.ApplicationScheme, principal, new AuthenticationProperties { IsPersistent = true });
    }

    private async Task<Seat> SeatAsync(Account account, CancellationToken cancellation)
    {
        var seats = await workspaces.SeatsOfAsync(account.Id, cancellation);
        return seats.Count > 0 ? seats[0] : throw new RefusedException("sign-in.no-workspace");
    }
}
