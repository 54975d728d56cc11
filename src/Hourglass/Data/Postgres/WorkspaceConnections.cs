using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Hourglass.Data.Postgres;

/// <summary>Tells the database which workspace a connection serves, once for each context.</summary>
internal sealed class WorkspaceConnections : OpenConnections
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection, eventData);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, eventData);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlCommand Command(DbConnection connection, ConnectionEndEventData opened) =>
        new("select set_config('hourglass.workspace', $1, false)", (NpgsqlConnection)connection)
        {
            Parameters = { new() { Value = ((HourglassDb)opened.Context!).WorkspaceId.ToString() } },
        };
}
