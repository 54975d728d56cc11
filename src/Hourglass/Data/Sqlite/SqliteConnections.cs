using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hourglass.Data.Sqlite;

/// <summary>How every connection to the file is set: durable commits, a page cache that holds the hot part of the indexes.</summary>
internal sealed class SqliteConnections : OpenConnections
{
    private const string Settings = "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }
}
