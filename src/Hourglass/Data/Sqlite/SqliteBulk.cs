using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Hourglass.Data.Sqlite;

/// <summary>One prepared statement a table, run row by row: several times the speed of saving one by one.</summary>
internal static class SqliteBulk
{
    public static async Task InsertAsync(SqliteConnection connection, DbTransaction? transaction, BulkRows rows, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)transaction;
        var names = string.Join(", ", rows.Columns.Select(column => $"\"{column.Name}\""));
        command.CommandText = $"insert into \"{rows.Table}\" ({names}) values ({string.Join(", ", rows.Columns.Select((_, i) => $"@p{i}"))})";
        var parameters = rows.Columns.Select((column, i) => column.Mapping.CreateParameter(command, $"@p{i}", null, true)).ToArray();
        command.Parameters.AddRange(parameters);
        for (var row = 0; row < rows.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = rows.Value(row, rows.Columns[i]) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }
}
