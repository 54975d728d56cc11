using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hourglass.Data.Sqlite;

/// <summary>One prepared statement a table, run row by row on the connection itself: several times the speed of saving one by one.</summary>
internal static class SqliteBulk
{
    public static void Insert(SqliteConnection connection, BulkRows rows, CancellationToken cancellation)
    {
        var table = rows.Table;
        var sql = $"insert into \"{table.Name}\" ({table.ColumnNames}) values ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        Must(raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement), connection);
        using (statement)
            for (var row = 0; row < rows.Count; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < table.Columns.Count; i++) Must(Bind(statement, i + 1, rows.Value(row, table.Columns[i])), connection);
                Must(raw.sqlite3_step(statement), connection);
                Must(raw.sqlite3_reset(statement), connection);
            }
    }

    // The same spellings as the driver's own, so that rows read alike whoever wrote them.
    private static int Bind(sqlite3_stmt statement, int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, at),
        string text => raw.sqlite3_bind_text(statement, at, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
        long number => raw.sqlite3_bind_int64(statement, at, number),
        int number => raw.sqlite3_bind_int64(statement, at, number),
        bool yes => raw.sqlite3_bind_int64(statement, at, yes ? 1 : 0),
        decimal number => raw.sqlite3_bind_text(statement, at, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        double number => raw.sqlite3_bind_double(statement, at, number),
        DateTime moment => raw.sqlite3_bind_text(statement, at, moment.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateOnly day => raw.sqlite3_bind_text(statement, at, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A {value.GetType().Name} has no spelling in bulk."),
    };

    private static void Must(int answer, SqliteConnection connection)
    {
        if (answer is raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW) return;
        throw new SqliteException(raw.sqlite3_errmsg(connection.Handle).utf8_to_string(), answer, raw.sqlite3_extended_errcode(connection.Handle));
    }
}
