using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hourglass.Bench;

/// <summary>An empty database of its own for one run, gone afterwards.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string _name = $"bench{Guid.CreateVersion7():n}";
    private readonly string? _server;

    private BenchDatabase(string? server, string folder) => (_server, Folder) = (server, folder);

    /// <summary>Where the server keeps its files during the run.</summary>
    public string Folder { get; }
    public bool IsPostgres => _server is not null;
    public string Address => _server is null ? $"Data Source={Path.Combine(Folder, "hourglass.db")}" : $"{_server};Database={_name};Maximum Pool Size=40";

    public static Task<BenchDatabase> NewAsync(string engine, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var server = engine == "postgres"
            ? Environment.GetEnvironmentVariable("HOURGLASS_BENCH_POSTGRES") ?? throw new InvalidOperationException("Set HOURGLASS_BENCH_POSTGRES to Host=…")
            : null;
        return Task.FromResult(new BenchDatabase(server, Directory.CreateTempSubdirectory("hourglass-bench-").FullName));
    }

    public async Task<DbConnection> OpenAsync(Guid? workspace, CancellationToken cancellation)
    {
        DbConnection connection = IsPostgres ? new NpgsqlConnection(Address) : new SqliteConnection(Address);
        await connection.OpenAsync(cancellation);
        if (IsPostgres && workspace is not null) await connection.DoAsync($"select set_config('hourglass.workspace', '{workspace}', false)", cancellation);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            await using var connection = new NpgsqlConnection($"{_server};Database=postgres");
            await connection.OpenAsync();
            await connection.DoAsync($"drop database if exists {_name} with (force)", CancellationToken.None);
        }

        Directory.Delete(Folder, recursive: true);
    }
}

internal static class Statements
{
    public static async Task DoAsync(this DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 3600;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static async Task<List<T>> ReadAsync<T>(this DbConnection connection, string sql, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 3600;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(row(reader));
        return rows;
    }
}
