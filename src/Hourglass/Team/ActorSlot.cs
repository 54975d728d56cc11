using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Team;

/// <summary>Holds who acts in this scope; filled once, by the request's sign-in, a job or a command.</summary>
public sealed class ActorSlot
{
    private Actor? _actor;

    public Actor Actor
    {
        get => _actor ?? Actor.Nobody;
        set => _actor = _actor is null ? value : throw new InvalidOperationException("The actor of a scope is named once.");
    }
}

public static class ActorScopes
{
    /// <summary>A scope in which everything happens in the name of this actor, inside the actor's workspace.</summary>
    public static AsyncServiceScope As(this IServiceScopeFactory scopes, Actor actor)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSlot>().Actor = actor;
        return scope;
    }
}
