using System.Collections.Concurrent;

namespace Hourglass;

/// <summary>Copies of small things every page needs, by workspace; another node's change is seen within five seconds.</summary>
public sealed class Shelf<TThing>(TimeProvider clock) where TThing : class
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Until, TThing Thing)> _copies = new();

    public async Task<TThing> TakeAsync(Guid workspaceId, Func<CancellationToken, Task<TThing>> read, CancellationToken cancellation)
    {
        if (_copies.TryGetValue(workspaceId, out var copy) && copy.Until > clock.GetUtcNow()) return copy.Thing;
        var thing = await read(cancellation);
        _copies[workspaceId] = (clock.GetUtcNow() + Fresh, thing);
        return thing;
    }

    public void PutBack(Guid workspaceId) => _copies.TryRemove(workspaceId, out _);
}
