using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Hourglass.Data.Postgres;

/// <summary>Tells the database which workspace a connection serves, once for each context: the connection stays with it until the context ends.</summary>
internal sealed class WorkspaceConnections : DbConnectionInterceptor
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

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());

    private static NpgsqlCommand Command(DbConnection connection, ConnectionEndEventData opened) =>
        new("select set_config('hourglass.workspace', $1, false)", (NpgsqlConnection)connection)
        {
            Parameters = { new() { Value = ((HourglassDb)opened.Context!).WorkspaceId.ToString() } },
        };
}
