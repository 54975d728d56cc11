using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hourglass.Data.Sqlite;

/// <summary>Connections to the file stay open from one request to the next, set up once: durable commits, a page cache that holds the hot part of the indexes.</summary>
internal sealed class SqliteConnections(string database) : OpenConnections, IDisposable
{
    private const string Settings = "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";
    private const int MostIdle = 16;
    private readonly ConcurrentStack<KeptConnection> _idle = new();

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(_idle.TryPop(out var open) ? open : new KeptConnection(database, IsKept));

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        while (_idle.TryPop(out var open)) open.End();
    }

    private bool IsKept(KeptConnection connection)
    {
        if (!connection.IsClean || _idle.Count >= MostIdle) return false;
        _idle.Push(connection);
        return true;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
