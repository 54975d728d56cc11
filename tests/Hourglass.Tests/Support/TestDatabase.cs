using Hourglass.Data;
using Hourglass.Data.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hourglass.Tests.Support;

/// <summary>A fresh database on whichever engine this run is for (HOURGLASS_TEST_POSTGRES, else SQLite), copied from one that was prepared once.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("HOURGLASS_TEST_POSTGRES");
    private static readonly Lazy<Task<string>> Template = new(PrepareTemplateAsync);
    private readonly string _name = $"t{Guid.CreateVersion7():n}";

    public static bool IsPostgres => Server is not null;

    public string Address => AddressOf(_name);

    /// <summary>Until this was awaited the database does not exist.</summary>
    public async Task CopyAsync()
    {
        var template = await Template.Value;
        if (Server is null) File.Copy(FileOf(template), FileOf(_name));
        else await OnServerAsync($"create database {_name} template {template}");
    }

    public async ValueTask DisposeAsync() => await RemoveAsync(_name);

    private static async Task<string> PrepareTemplateAsync()
    {
        var name = $"template{Guid.CreateVersion7():n}";
        await using (var services = new ServiceCollection().AddLogging().AddHourglass(AddressOf(name)).BuildServiceProvider())
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<HourglassDb>().PrepareAsync(CancellationToken.None);

        await LetGoAsync(name);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => RemoveAsync(name).GetAwaiter().GetResult();
        return name;
    }

    private static string AddressOf(string name) =>
        Server is null ? $"Data Source={FileOf(name)}" : $"{Server};Database={name};Maximum Pool Size=20";

    private static string FileOf(string name) => Path.Combine(Path.GetTempPath(), $"{name}.db");

    private static async Task RemoveAsync(string name)
    {
        await LetGoAsync(name);
        if (Server is not null) await DropAsync(name);
        else foreach (var file in Directory.GetFiles(Path.GetTempPath(), $"{name}.db*")) File.Delete(file);
    }

    /// <summary>Dropping with force needs a right over the server's own vacuum worker, which a plain drop asks to leave by itself.</summary>
    private static async Task DropAsync(string name)
    {
        await OnServerAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}' and usename = current_user");
        await OnServerAsync($"drop database if exists {name}");
    }

    private static async Task LetGoAsync(string name)
    {
        if (Server is null)
        {
            await using var mine = new SqliteConnection(AddressOf(name));
            SqliteConnection.ClearPool(mine);
            return;
        }

        await using var pooled = new NpgsqlConnection(WorkspaceConnections.Settings(AddressOf(name)));
        NpgsqlConnection.ClearPool(pooled);
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"{Server};Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
