using System.Runtime.CompilerServices;
using System.Xml;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Hourglass.Exchange.Reading;

internal sealed class WorkbookSheet(Func<Stream> open, WorkbookShape shape) : Sheet
{
    // The library would otherwise follow a cell that names another part of the archive and load it whole.
    private static readonly OpenXmlConfiguration Configuration = new() { EnableConvertByteArray = false };

    public override SheetKind Kind => SheetKind.Workbook;

    public static async Task<Sheet> OpenAsync(Func<Stream> open, SheetChoices choices, SheetLimits limits, CancellationToken cancellation)
    {
        await using var stream = open();
        var shape = Guarded(() => WorkbookGate.Inspect(stream, choices.Worksheet, limits, cancellation));
        var first = Filled(open, shape, cancellation).SkipWhile(r => r.Number < choices.HeaderRow).Take(2).ToList();
        if (first.Count == 0) throw new RefusedException("sheet.empty");
        if (first.Count == 1) throw new RefusedException("sheet.header-only");

        var header = first[0];
        return new WorkbookSheet(open, shape)
        {
            Columns = Headers.Of(header.Cells, Width(header.Cells), limits),
            HeaderRow = header.Number,
            Size = stream.Length,
            Worksheets = shape.Worksheets,
            Worksheet = shape.Worksheet,
        };
    }

    public override async IAsyncEnumerable<SheetRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.CompletedTask;
        var builder = new RowBuilder(Columns);
        foreach (var (number, cells, offset) in Filled(open, shape, cancellation))
        {
            if (number <= HeaderRow) continue;
            yield return builder.Build(number, cells, Math.Max(Width(cells), Columns.Count), null) with { Offset = offset };
        }
    }

    private static IEnumerable<(int Number, string[] Cells, long Offset)> Filled(
        Func<Stream> open, WorkbookShape shape, CancellationToken cancellation)
    {
        if (shape.Extent.Rows == 0) yield break;
        using var stream = open();
        using var rows = Guarded(() => MiniExcel.QueryRange(
            stream, false, shape.Worksheet, ExcelType.XLSX, 1, 1, shape.Extent.Rows, shape.Extent.Columns, Configuration).GetEnumerator());
        for (var number = 1; Guarded(rows.MoveNext); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = Cells((IDictionary<string, object>)rows.Current, shape);
            if (Width(cells) > 0) yield return (number, cells, stream.CanSeek ? stream.Position : 0);
        }
    }

    private static string[] Cells(IDictionary<string, object> row, WorkbookShape shape)
    {
        var cells = new string[shape.Extent.Columns];
        Array.Fill(cells, "");
        var index = 0;
        foreach (var value in row.Values)
            if (index < cells.Length) cells[index++] = CellText.Of(value, shape.CountsFrom1904);
        return cells;
    }

    private static int Width(string[] cells)
    {
        var width = cells.Length;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1])) width--;
        return width;
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        // The library says "broken" in whatever way it happens to stumble; a refusal, a stop, a failing disk or lack of memory is not that.
        catch (Exception e) when (e is EndOfStreamException
            || e is not (RefusedException or OperationCanceledException or IOException or OutOfMemoryException))
        {
            throw new RefusedException("sheet.damaged");
        }
    }
}
