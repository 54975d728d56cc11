using System.Security.Claims;
using Hourglass.Team;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>Between the password and the one-time code: who has shown the first, for five minutes, in a cookie of its own.</summary>
internal static class PendingCode
{
    public const string Scheme = "pending-code";

    public static Task BeginAsync(HttpContext request, Account account) =>
        request.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(Tickets.Stamp, account.SecurityStamp ?? "")], Scheme)));

    public static async Task<Account?> OfAsync(HttpContext request, UserManager<Account> accounts)
    {
        var shown = await request.AuthenticateAsync(Scheme);
        if (shown.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id) return null;
        var account = await accounts.FindByIdAsync(id);
        return account?.SecurityStamp == shown.Principal.FindFirstValue(Tickets.Stamp) ? account : null;
    }

    public static Task EndAsync(HttpContext request) =>
        request.Request.Cookies.ContainsKey(Scheme) || request.Request.Cookies.ContainsKey($"__Host-{Scheme}") ? request.SignOutAsync(Scheme) : Task.CompletedTask;
}
