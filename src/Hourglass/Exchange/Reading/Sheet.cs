namespace Hourglass.Exchange.Reading;

public enum SheetKind { Csv, Workbook }

/// <summary>A table somebody brought, its header already read; its rows can be streamed any number of times, each from the start.</summary>
public abstract class Sheet
{
    public abstract SheetKind Kind { get; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>The number of the row that named the columns.</summary>
    public required int HeaderRow { get; init; }

    /// <summary>Bytes of the file, to show progress against <see cref="SheetRow.Offset"/>.</summary>
    public required long Size { get; init; }

    /// <summary>How a text file is written: null for a workbook.</summary>
    public CsvDialect? Dialect { get; init; }

    /// <summary>The worksheets of a workbook; empty for a text file.</summary>
    public IReadOnlyList<string> Worksheets { get; init; } = [];

    public string? Worksheet { get; init; }

    /// <summary>Every row under the header that holds anything, one at a time; memory does not grow with the file.</summary>
    public abstract IAsyncEnumerable<SheetRow> RowsAsync(CancellationToken cancellation = default);
}
