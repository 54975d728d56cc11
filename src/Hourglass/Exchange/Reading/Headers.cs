using System.Text.RegularExpressions;

namespace Hourglass.Exchange.Reading;

/// <summary>Turns the first row into columns, or says why it cannot be a header.</summary>
internal static partial class Headers
{
    public static IReadOnlyList<SheetColumn> Of(string[] cells, int width, SheetLimits limits)
    {
        if (width > limits.Columns) throw new RefusedException("sheet.too-many-columns", width, limits.Columns);
        var columns = cells.Select((cell, index) => new SheetColumn(index, Tidy(cell))).ToList();
        if (columns.Any(c => c.Name.Contains('\uFFFD'))) throw new RefusedException("sheet.encoding", "");
        while (columns.Count > 1 && columns[^1].Name.Length == 0) columns.RemoveAt(columns.Count - 1);
        RefuseTwins(columns);
        return columns;
    }

    private static void RefuseTwins(List<SheetColumn> columns)
    {
        var seen = new Dictionary<string, SheetColumn>(StringComparer.InvariantCultureIgnoreCase);
        foreach (var column in columns.Where(c => c.Name.Length > 0))
            if (!seen.TryAdd(column.Name, column))
                throw new RefusedException("sheet.duplicate-header", column.Name, seen[column.Name].Letter, column.Letter);
    }

    private static string Tidy(string cell) => Blank().Replace(Invisible().Replace(cell, ""), " ").Trim();

    [GeneratedRegex(@"[\u200B\u200E\u200F\uFEFF\p{Cc}-[\s]]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
