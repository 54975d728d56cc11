using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Hourglass.Data.Sqlite;

/// <summary>Connections to the file stay open from one request to the next, set up once: durable commits, a page cache that holds the hot part of the indexes.</summary>
internal sealed class SqliteConnections(string database) : OpenConnections, IDisposable
{
    private const string Settings = "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";
    // SQLite's numbers for what its C# names do not cover.
    private const int MemoryStatistics = 9, PlanStability = 1007;
    private const int MostIdle = 16;
    private readonly ConcurrentStack<KeptConnection> _idle = new();

    // Counting its memory takes one lock for all connections at every allocation, and nobody asks for the count.
    static SqliteConnections()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(MemoryStatistics, 0);
    }

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
        // Otherwise a statement with a LIMIT is prepared anew for every value that is bound to it, which takes longer than answering it.
        raw.sqlite3_db_config(((SqliteConnection)connection).Handle, PlanStability, 1, out _);
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
