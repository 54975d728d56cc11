using System.Buffers;

namespace Hourglass.Exchange.Reading;

/// <summary>Fits raw cells to the header and notes the first thing wrong with the row.</summary>
internal sealed class RowBuilder(IReadOnlyList<SheetColumn> columns)
{
    private static readonly SearchValues<char> Unfit = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(i => (char)i).Where(c => c is not ('\t' or '\r' or '\n')), '\uFFFD', '\uFFFE', '\uFFFF']);

    public SheetRow Build(int number, string[] cells, int width, RowProblem? problem)
    {
        problem ??= width > columns.Count ? new RowProblem("row.too-many-cells", columns.Count, width) : null;
        problem ??= width < columns.Count ? new RowProblem("row.too-few-cells", columns.Count, width) : null;
        var fitted = new string[columns.Count];
        for (var i = 0; i < fitted.Length; i++)
        {
            fitted[i] = i < cells.Length ? cells[i] : "";
            problem ??= Unreadable(fitted[i], columns[i]);
        }
        return new SheetRow(number, fitted) { Problem = problem };
    }

    private static RowProblem? Unreadable(string cell, SheetColumn column)
    {
        var at = cell.AsSpan().IndexOfAny(Unfit);
        if (at < 0) return null;
        return new RowProblem(cell[at] < ' ' ? "row.control-character" : "row.unreadable-letter", column.Title);
    }
}
