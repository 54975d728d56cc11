using System.Collections.Concurrent;
using System.Security.Claims;
using Hourglass.Team;

namespace Hourglass.Web.Host;

/// <summary>Turns who signed in into the actor of the request; what a member may do is read anew every few seconds, so that taking a right away works at once.</summary>
internal sealed class SignedInActor(IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string Workspace = "workspace";
    public const string Member = "member";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<(Guid, Guid), (DateTimeOffset Until, Actor? Actor)> _known = new();

    public async Task<bool> EnterAsync(HttpContext request)
    {
        if (request.User.Identity?.IsAuthenticated != true) return true;
        var actor = await OfAsync(request.User, request.RequestAborted);
        if (actor is null) return false;
        request.RequestServices.GetRequiredService<ActorSlot>().Actor = actor with { Ceiling = BearerTokens.CeilingOf(request.User) };
        return true;
    }

    public void Forget(Guid workspaceId, Guid memberId) => _known.TryRemove((workspaceId, memberId), out _);

    private async Task<Actor?> OfAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (!Guid.TryParse(user.FindFirstValue(Workspace), out var workspace) || !Guid.TryParse(user.FindFirstValue(Member), out var member)) return null;
        if (_known.TryGetValue((workspace, member), out var known) && known.Until > clock.GetUtcNow()) return known.Actor;

        await using var scope = scopes.As(Actor.Engine(workspace));
        var actor = await scope.ServiceProvider.GetRequiredService<Members>().ActorAsync(member, cancellation);
        _known[(workspace, member)] = (clock.GetUtcNow() + Fresh, actor);
        return actor;
    }
}
