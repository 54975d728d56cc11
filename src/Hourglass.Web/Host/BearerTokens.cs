using System.Security.Claims;
using System.Text.Encodings.Web;
using Hourglass.Team;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Hourglass.Web.Host;

/// <summary>Programs sign in with a token: they act as its owner, and the token's scope is the most they may do.</summary>
internal sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder url, IServiceScopeFactory scopes, Glance<(Guid Workspace, string Hash), ApiToken?> glance)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, url)
{
    public new const string Scheme = "token";
    /// <summary>The claim that says what the token may do: Read, Write or Administer.</summary>
    public const string Scope = "scope";
    private const string Prefix = "Bearer ";

    public static bool AreIn(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public static TokenScope? CeilingOf(ClaimsPrincipal user) =>
        user.FindFirstValue(Scope) is { } scope ? Enum.Parse<TokenScope>(scope) : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AreIn(Request)) return AuthenticateResult.NoResult();
        if (TokenKey.Parse(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim()) is not { } key) return Unknown;
        var token = await glance.TakeAsync((key.WorkspaceId, Secret.HashOf(key.Secret)), () => FindAsync(key));
        return token?.IsGoodAt(TimeProvider.GetUtcNow().UtcDateTime) == true ? AuthenticateResult.Success(new(PrincipalOf(token), Scheme)) : Unknown;
    }

    private async Task<ApiToken?> FindAsync(TokenKey key)
    {
        await using var scope = scopes.As(Actor.Engine(key.WorkspaceId));
        return await scope.ServiceProvider.GetRequiredService<ApiTokens>().FindAsync(key.Secret, Context.RequestAborted);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        SignInProblem.WriteAsync(Context, StatusCodes.Status401Unauthorized);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        SignInProblem.WriteAsync(Context, StatusCodes.Status403Forbidden);

    private static AuthenticateResult Unknown => AuthenticateResult.Fail("The token is unknown, revoked or over.");

    private static ClaimsPrincipal PrincipalOf(ApiToken token) => new(new ClaimsIdentity(
    [
        new(SignedInActor.Workspace, token.WorkspaceId.ToString()),
        new(SignedInActor.Member, token.MemberId.ToString()),
        new(Scope, token.Scope.ToString()),
    ], Scheme));
}
