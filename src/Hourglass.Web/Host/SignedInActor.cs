using System.Security.Claims;
using Hourglass.Team;

namespace Hourglass.Web.Host;

/// <summary>Turns who signed in into the actor of the request; what a member may do is read anew every few seconds, so that taking a right away works at once.</summary>
internal sealed class SignedInActor(IServiceScopeFactory scopes, Glance<(Guid Workspace, Guid Member), Actor?> glance)
{
    public const string Workspace = "workspace";
    public const string Member = "member";

    public async Task<bool> EnterAsync(HttpContext request)
    {
        if (request.User.Identity?.IsAuthenticated != true) return true;
        var actor = await OfAsync(request.User, request.RequestAborted);
        if (actor is null) return false;
        request.RequestServices.GetRequiredService<ActorSlot>().Actor = actor with { Ceiling = BearerTokens.CeilingOf(request.User) };
        return true;
    }

    private async Task<Actor?> OfAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (!Guid.TryParse(user.FindFirstValue(Workspace), out var workspace) || !Guid.TryParse(user.FindFirstValue(Member), out var member)) return null;
        return await glance.TakeAsync((workspace, member), async () =>
        {
            await using var scope = scopes.As(Actor.Engine(workspace));
            return await scope.ServiceProvider.GetRequiredService<Members>().ActorAsync(member, cancellation);
        });
    }
}
