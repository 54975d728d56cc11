using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Hourglass.Data.Postgres;

/// <summary>
/// Tells the database which workspace a connection serves, when it served another one before. The connection's own name says which:
/// both are set together, and the server reports every change of the name, so nobody here has to remember.
/// </summary>
internal sealed class WorkspaceConnections : OpenConnections
{
    /// <summary>Statements asked again and again are planned once for each connection; a connection goes back as it is, with its workspace.</summary>
    public static string Settings(string database) =>
        new NpgsqlConnectionStringBuilder(database) { MaxAutoPrepare = 200, NoResetOnClose = true }.ConnectionString;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (Serving(connection, eventData) is not { } command) return;
        using (command) command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (Serving(connection, eventData) is not { } command) return;
        await using (command) await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Null when it serves this workspace already.</summary>
    private static NpgsqlCommand? Serving(DbConnection connection, ConnectionEndEventData opened)
    {
        var (postgres, workspace) = ((NpgsqlConnection)connection, ((HourglassDb)opened.Context!).WorkspaceId.ToString());
        var name = $"hourglass {workspace}";
        if (postgres.PostgresParameters.GetValueOrDefault("application_name") == name) return null;
        return new("select set_config('hourglass.workspace', $1, false), set_config('application_name', $2, false)", postgres)
        {
            Parameters = { new() { Value = workspace }, new() { Value = name } },
        };
    }
}
