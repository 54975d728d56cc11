using System.Data.Common;
using Npgsql;

namespace Hourglass.Data.Postgres;

/// <summary>One statement a table, a whole column to a parameter; unlike COPY it passes through row-level security.</summary>
internal static class PostgresBulk
{
    public static async Task InsertAsync(NpgsqlConnection connection, DbTransaction? transaction, BulkRows rows, CancellationToken cancellation)
    {
        var table = rows.Table;
        var arrays = string.Join(", ", table.Columns.Select((column, i) => $"${i + 1}::{Plain(column.StoreType)}[]"));
        await using var command = new NpgsqlCommand(
            $"insert into \"{table.Name}\" ({table.ColumnNames}) select * from unnest({arrays})", connection, (NpgsqlTransaction?)transaction);
        foreach (var column in table.Columns) command.Parameters.Add(new NpgsqlParameter { Value = Whole(rows, column) });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static Array Whole(BulkRows rows, BulkColumn column)
    {
        var type = column.ProviderType;
        if (type.IsValueType && Nullable.GetUnderlyingType(type) is null) type = typeof(Nullable<>).MakeGenericType(type);
        var values = Array.CreateInstance(type, rows.Count);
        for (var row = 0; row < rows.Count; row++) values.SetValue(rows.Value(row, column), row);
        return values;
    }

    private static string Plain(string storeType) => storeType.Split('(')[0];
}
