using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hourglass.Proof;

/// <summary>A database of this trial's own: a file, or one on a PostgreSQL server, the trial's own server where it is to be restarted.</summary>
public sealed class ProofDatabase : IAsyncDisposable
{
    private readonly string _name = $"proof{Guid.CreateVersion7():n}";
    private readonly string _folder;
    private readonly string? _server;

    private ProofDatabase(string folder, string? server) => (_folder, _server) = (folder, server);

    public bool IsPostgres => _server is not null;
    public string Address => _server is null ? $"Data Source={Path.Combine(_folder, "hourglass.db")}" : $"{_server};Database={_name};Maximum Pool Size=30;Timeout=5;Command Timeout=10";

    /// <param name="folder">Where a file goes.</param>
    /// <param name="server">Host=… of a server; null for SQLite.</param>
    public static async Task<ProofDatabase> NewAsync(string folder, string? server)
    {
        var database = new ProofDatabase(folder, server);
        if (server is not null) await database.OnServerAsync($"create database {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null) SqliteConnection.ClearAllPools();
        else await OnServerAsync($"drop database if exists {_name} with (force)");
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{_server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
