using Hourglass.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hourglass.Data.Sqlite;

/// <summary>Whether this SQLite is one that keeps what it was given.</summary>
internal static class SqliteCheckup
{
    // Earlier versions could lose a commit while a second program had the file open.
    private static readonly Version Safe = new(3, 51, 3);

    public static async Task<IReadOnlyList<Finding>> OfAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        var version = await OneAsync(database, "select sqlite_version() as Value", cancellation);
        var log = await OneAsync(database, "select journal_mode as Value from pragma_journal_mode", cancellation);
        var state = await OneAsync(database, "select quick_check as Value from pragma_quick_check", cancellation);
        return
        [
            Finding.Of("sqlite", Version.Parse(version) >= Safe, Health.Doubtful, version, Safe),
            Finding.Of("sqlite-log", log == "wal", Health.Doubtful, log),
            Finding.Of("sqlite-file", state == "ok", Health.Broken, state),
        ];
    }

    private static async Task<string> OneAsync(DatabaseFacade database, string question, CancellationToken cancellation) =>
        (await database.SqlQueryRaw<string>(question).ToListAsync(cancellation)).FirstOrDefault() ?? "";
}
