using System.Collections.Concurrent;

namespace Hourglass;

/// <summary>What was read within three seconds, so that not every request asks again; what another node changed is seen after that.</summary>
public sealed class Glance<TKey, TThing>(TimeProvider clock) where TKey : notnull
{
    private const int Room = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private int _clearings;
    private readonly ConcurrentDictionary<TKey, (DateTimeOffset Until, TThing Thing)> _seen = new();

    public async Task<TThing> TakeAsync(TKey key, Func<Task<TThing>> read)
    {
        var now = clock.GetUtcNow();
        if (_seen.TryGetValue(key, out var seen) && seen.Until > now) return seen.Thing;
        if (_seen.Count >= Room) _seen.Clear();
        var clearings = Volatile.Read(ref _clearings);
        var thing = await read();
        // What was read before a clearing may be older than what was cleared for.
        if (clearings == Volatile.Read(ref _clearings)) _seen[key] = (now + Fresh, thing);
        return thing;
    }

    public void Clear()
    {
        Interlocked.Increment(ref _clearings);
        _seen.Clear();
    }
}
