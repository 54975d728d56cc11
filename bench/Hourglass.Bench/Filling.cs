using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Hourglass.Search;

namespace Hourglass.Bench;

/// <summary>Fills the workspace inside the database itself: companies, journeys, milestones and the words by which they are found, every column as a real row has it.</summary>
internal static class Filling
{
    private const int Owners = 35;

    public static async Task FillAsync(BenchDatabase database, int journeys, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var workspace = await Known.WorkspaceAsync(database, cancellation);
        await using var connection = await database.OpenAsync(workspace, cancellation);
        var sql = new FillingSql(database.IsPostgres, workspace);
        await connection.DoAsync("begin", cancellation);
        await WordsAsync(connection, workspace, database.IsPostgres, cancellation);
        await connection.DoAsync(sql.Members(Owners), cancellation);
        await connection.DoAsync(sql.Companies(Math.Max(50, journeys / 5)), cancellation);
        await connection.DoAsync(sql.Journeys(journeys, Math.Max(50, journeys / 5), Owners), cancellation);
        await connection.DoAsync(sql.Milestones(), cancellation);
        await connection.DoAsync(sql.SearchWords("Companies", "Company", "Name"), cancellation);
        await connection.DoAsync(sql.SearchWords("Journeys", "Journey", "Need"), cancellation);
        await connection.DoAsync("commit", cancellation);
        await connection.DoAsync("analyze", cancellation);
        // The server's own connections to SQLite read the sizes anew when the schema changes.
        if (!database.IsPostgres) await connection.DoAsync("create table taught (it); drop table taught", cancellation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"filled with {journeys:N0} journeys in {clock.Elapsed.TotalSeconds:N0} s"));
    }

    private static async Task WordsAsync(DbConnection connection, Guid workspace, bool postgres, CancellationToken cancellation)
    {
        await connection.DoAsync("create temporary table words (n int primary key, word text)", cancellation);
        await connection.DoAsync($"insert into words values {string.Join(',', Vocabulary.Words.Select((word, i) => $"({i}, '{word}')"))}", cancellation);
        var id = FillingSql.Literal(workspace, postgres);
        foreach (var some in Vocabulary.Words.SelectMany(word => Words.Keys(word).Select(key => $"({id}, '{key}', '{word}')")).Chunk(500))
            await connection.DoAsync($"""insert into "SearchKeys" ("WorkspaceId", "Key", "Word") values {string.Join(',', some)} on conflict do nothing""", cancellation);
    }
}
