using System.Collections.Concurrent;

namespace Hourglass.Method;

/// <summary>Copies of playbooks by workspace; another node's change is seen within five seconds.</summary>
public sealed class PlaybookShelf(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Until, IReadOnlyList<Playbook> Playbooks)> _copies = new();

    public async Task<IReadOnlyList<Playbook>> TakeAsync(
        Guid workspaceId, Func<CancellationToken, Task<IReadOnlyList<Playbook>>> read, CancellationToken cancellation)
    {
        if (_copies.TryGetValue(workspaceId, out var copy) && copy.Until > clock.GetUtcNow()) return copy.Playbooks;
        var playbooks = await read(cancellation);
        if (playbooks.Count > 0) _copies[workspaceId] = (clock.GetUtcNow() + Fresh, playbooks);
        return playbooks;
    }

    public void PutBack(Guid workspaceId) => _copies.TryRemove(workspaceId, out _);
}
