using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Data;

/// <summary>The one statement EF has no words for, and both engines understand: add unless it is there.</summary>
internal static class Vocabulary
{
    private const int RowsAtOnce = 200;

    /// <param name="db">The database.</param>
    /// <param name="keys">What to learn; sorted here, so that two writers never wait for each other in a circle.</param>
    /// <param name="asParameter">How the engine writes an id.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public static async Task<int> LearnAsync(HourglassDb db, IReadOnlyCollection<SearchKey> keys, Func<Guid, object> asParameter, CancellationToken cancellation)
    {
        var learned = 0;
        foreach (var rows in keys.OrderBy(k => k.Key, StringComparer.Ordinal).ThenBy(k => k.Word, StringComparer.Ordinal).Chunk(RowsAtOnce))
        {
            var values = rows.SelectMany(row => new[] { asParameter(row.WorkspaceId), row.Key, row.Word });
            learned += await db.Database.ExecuteSqlRawAsync(Statement(rows.Length), values, cancellation);
        }

        return learned;
    }

    private static string Statement(int rows) =>
        "insert into \"SearchKeys\" (\"WorkspaceId\", \"Key\", \"Word\") values "
        + string.Join(", ", Enumerable.Range(0, rows).Select(i => $"({{{3 * i}}}, {{{3 * i + 1}}}, {{{3 * i + 2}}})"))
        + " on conflict do nothing";
}
