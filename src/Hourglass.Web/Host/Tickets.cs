using System.Security.Claims;
using System.Security.Cryptography;
using Hourglass.Team;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Hourglass.Web.Host;

/// <summary>Sessions live in the database, sealed; the browser keeps only a key. So any node can serve it, and ending it there ends it everywhere.</summary>
internal sealed class Tickets(IServiceScopeFactory scopes, IDataProtectionProvider protection) : ITicketStore
{
    /// <summary>The claim that names the session a request came with.</summary>
    public const string Session = "session";
    public const string Stamp = "stamp";
    private readonly IDataProtector _seal = protection.CreateProtector("Hourglass.Tickets");

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var wanted = new NewSession(AccountIn(ticket.Principal), WorkspaceIn(ticket.Principal), Sealed(ticket),
            httpContext.Request.Headers.UserAgent.ToString(), httpContext.Connection.RemoteIpAddress?.ToString());
        return AskAsync(sessions => sessions.OpenAsync(wanted, cancellationToken));
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken) =>
        AskAsync(async sessions => await sessions.FindAsync(key, cancellationToken) is { } open ? TicketOf(open) : null);

    public Task RenewAsync(string key, AuthenticationTicket ticket, CancellationToken cancellationToken) =>
        AskAsync(async sessions =>
        {
            await sessions.RenewAsync(key, Sealed(ticket), cancellationToken);
            return true;
        });

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        AskAsync(async sessions =>
        {
            await sessions.EndAsync(key, cancellationToken);
            return true;
        });

    public Task<string> StoreAsync(AuthenticationTicket ticket) => throw new NotSupportedException("A session begins with a request.");

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    public Task RenewAsync(string key, AuthenticationTicket ticket) => RenewAsync(key, ticket, CancellationToken.None);

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    // A changed password or second factor changes the account's stamp: every session made before it is over.
    private AuthenticationTicket? TicketOf(OpenSession open)
    {
        if (Unsealed(open.Ticket) is not { Principal.Identity: ClaimsIdentity identity } ticket) return null;
        if (identity.FindFirst(Stamp)?.Value != (open.SecurityStamp ?? "")) return null;
        identity.AddClaim(new Claim(Session, open.Id.ToString()));
        if (open.Language is not null) identity.AddClaim(new Claim("language", open.Language));
        return ticket;
    }

    private byte[] Sealed(AuthenticationTicket ticket) => _seal.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Unsealed(byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_seal.Unprotect(ticket));
        }
        catch (CryptographicException)
        {
            // Sealed with a key that is gone: the person signs in anew.
            return null;
        }
    }

    private async Task<TAnswer> AskAsync<TAnswer>(Func<Sessions, Task<TAnswer>> question)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<Sessions>());
    }

    private static Guid AccountIn(ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private static Guid WorkspaceIn(ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(SignedInActor.Workspace)!);
}
