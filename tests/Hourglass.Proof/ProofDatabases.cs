using Hourglass.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hourglass.Proof;

/// <summary>Databases for trial after trial, each a copy of one that was prepared once; they go with the folder or the server they are in.</summary>
public sealed class ProofDatabases(string folder, string? server)
{
    private const string Template = "prepared";

    public async Task PrepareAsync()
    {
        await using (var services = new ServiceCollection().AddLogging().AddHourglass(AddressOf(Template)).BuildServiceProvider())
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<HourglassDb>().PrepareAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
    }

    /// <returns>Its address.</returns>
    public async Task<string> NewAsync()
    {
        var name = $"proof{Guid.CreateVersion7():n}";
        if (server is null) File.Copy(FileOf(Template), FileOf(name));
        else await OnServerAsync($"create database {name} template {Template}");
        return AddressOf(name);
    }

    private string AddressOf(string name) =>
        server is null ? $"Data Source={FileOf(name)}" : $"{server};Database={name};Maximum Pool Size=30;Timeout=5;Command Timeout=10";

    private string FileOf(string name) => Path.Combine(folder, $"{name}.db");

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
