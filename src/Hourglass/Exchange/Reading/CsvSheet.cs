using System.Runtime.CompilerServices;

namespace Hourglass.Exchange.Reading;

internal sealed class CsvSheet(Func<Stream> open, SheetLimits limits) : Sheet
{
    public override SheetKind Kind => SheetKind.Csv;

    public static async Task<Sheet> OpenAsync(Func<Stream> open, SheetChoices choices, SheetLimits limits, CancellationToken cancellation)
    {
        var dialect = await DialectAsync(open, choices, cancellation);
        using var records = new CsvRecords(open, dialect, limits);
        if (!await records.ReadFromAsync(choices.HeaderRow, cancellation)) throw new RefusedException("sheet.empty");
        records.RefuseBrokenHeader();

        var columns = Headers.Of(records.Cells(limits.Columns + 1), records.Width, limits);
        dialect = dialect with { Delimiter = records.Delimiter };
        var headerRow = records.Number;
        records.Name(columns);
        if (!await records.ReadAsync(cancellation)) throw new RefusedException("sheet.header-only");
        return new CsvSheet(open, limits) { Columns = columns, HeaderRow = headerRow, Size = records.Size, Dialect = dialect };
    }

    public override async IAsyncEnumerable<SheetRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var records = new CsvRecords(open, Dialect!, limits);
        records.Name(Columns);
        var rows = new RowBuilder(Columns);
        await records.ReadFromAsync(HeaderRow, cancellation);
        while (await records.ReadAsync(cancellation))
        {
            var cells = records.Cells(Columns.Count);
            var row = rows.Build(records.Number, cells, records.Width, records.Problem);
            yield return row with { Line = records.Line, Offset = records.Offset };
        }
    }

    private static async Task<CsvDialect> DialectAsync(Func<Stream> open, SheetChoices choices, CancellationToken cancellation)
    {
        if (choices.Encoding is { } name) return new CsvDialect(TextEncodings.Named(name), true, choices.Delimiter);
        await using var stream = open();
        var (encoding, isCertain) = await TextEncodings.GuessAsync(stream, cancellation);
        return new CsvDialect(encoding, isCertain, choices.Delimiter);
    }
}
