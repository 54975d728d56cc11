using System.Collections.Concurrent;

namespace Hourglass.Team;

/// <summary>Copies of sessions by the hash of their key, kept for three seconds; what another node ended is ended here after that.</summary>
public sealed class SessionShelf(TimeProvider clock)
{
    private const int Room = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, OpenSession? Session)> _copies = new();

    internal async Task<OpenSession?> TakeAsync(string keyHash, Func<Task<OpenSession?>> read)
    {
        var now = clock.GetUtcNow();
        if (_copies.TryGetValue(keyHash, out var copy) && copy.Until > now) return copy.Session;
        if (_copies.Count >= Room) _copies.Clear();
        var session = await read();
        _copies[keyHash] = (now + Fresh, session);
        return session;
    }

    internal void Clear() => _copies.Clear();
}

/// <summary>A session that is still open, with what its account is like now.</summary>
public sealed record OpenSession(Guid Id, Guid AccountId, byte[] Ticket, DateTime SeenAt, string? SecurityStamp, string? Language);
