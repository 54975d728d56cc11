using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hourglass.Tests.Support;

/// <summary>A fresh, empty database on whichever engine this run is for (HOURGLASS_TEST_POSTGRES, else SQLite).</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("HOURGLASS_TEST_POSTGRES");
    private readonly string _name = $"t{Guid.CreateVersion7():n}";

    public static bool IsPostgres => Server is not null;

    public string Address => Server is null ? $"Data Source={File}" : $"{Server};Database={_name};Maximum Pool Size=20";

    private string File => Path.Combine(Path.GetTempPath(), $"{_name}.db");

    public async ValueTask DisposeAsync()
    {
        if (Server is null)
        {
            using (var mine = new SqliteConnection(Address)) SqliteConnection.ClearPool(mine);
            foreach (var file in Directory.GetFiles(Path.GetTempPath(), $"{_name}.db*")) System.IO.File.Delete(file);
            return;
        }

        await using var pooled = new NpgsqlConnection(Address);
        NpgsqlConnection.ClearPool(pooled);
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres");
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"drop database if exists {_name} with (force)", connection);
        await drop.ExecuteNonQueryAsync();
    }
}
