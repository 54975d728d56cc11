using CsvHelper;

namespace Hourglass.Exchange.Reading;

/// <summary>The non-empty records of a text table one after another, with everything a refusal needs to name the place.</summary>
internal sealed class CsvRecords : IDisposable
{
    private readonly Func<Stream> _open;
    private readonly CsvDialect _dialect;
    private readonly SheetLimits _limits;
    private readonly Stream _stream;
    private readonly CsvReader _reader;
    private IReadOnlyList<SheetColumn> _columns = [];
    private CsvMalformedReason? _malformed;

    public CsvRecords(Func<Stream> open, CsvDialect dialect, SheetLimits limits)
    {
        (_open, _dialect, _limits) = (open, dialect, limits);
        _stream = open();
        _reader = CsvReader.Create(_stream, new CsvReaderOptions
        {
            Separator = dialect.Delimiter,
            Encoding = dialect.Encoding,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MaxRecordSize = limits.RowBytes,
            OnMalformedRecord = record => _malformed = record.Reason,
        });
    }

    public long Size => _stream.Length;
    public long Offset => _stream.Position;
    public int Number => (int)_reader.RowNumber;
    public int Line => (int)_reader.LineNumber;
    public char Delimiter => _reader.Separator;

    /// <summary>How many cells the record holds; empty ones beyond the header are the habit of spreadsheets and do not count.</summary>
    public int Width { get; private set; }

    // A stray quote inside a text is kept as text; text after a closing quote means we no longer know where the cells end.
    public RowProblem? Problem =>
        _malformed is CsvMalformedReason.TextAfterClosingQuote ? new RowProblem("row.stray-quote", Line) : null;

    public void Name(IReadOnlyList<SheetColumn> columns) => _columns = columns;

    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        do
        {
            _malformed = null;
            if (!await AdvanceAsync(cancellation)) return false;
            RefuseUnclosed();
            MeasureWidth();
        }
        while (IsBlank());
        return true;
    }

    /// <summary>The first record that holds anything at or below the given row.</summary>
    public async ValueTask<bool> ReadFromAsync(int number, CancellationToken cancellation)
    {
        while (await ReadAsync(cancellation))
            if (Number >= number) return true;
        return false;
    }

    public string[] Cells(int most)
    {
        var cells = new string[Math.Min(Width, most)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = CsvText.Restore(_reader.GetString(i));
            if (cells[i].Length > _limits.FieldLength)
                throw new RefusedException("sheet.field-too-long", Number, Title(i), _limits.FieldLength);
        }
        return cells;
    }

    public void RefuseBrokenHeader()
    {
        if (Problem is not null) throw new RefusedException("sheet.unterminated-quote", Number, Line, "A");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private async ValueTask<bool> AdvanceAsync(CancellationToken cancellation)
    {
        try
        {
            return await _reader.ReadAsync(cancellation);
        }
        catch (CsvFormatException e)
        {
            throw new OversizedRecord(_dialect.Encoding, _dialect.Delimiter ?? Delimiter, _limits)
                .Explain(_open, (int)e.RecordNumber, (int)e.LineNumber, Title);
        }
    }

    private void RefuseUnclosed()
    {
        if (_malformed is CsvMalformedReason.UnterminatedQuote)
            throw new RefusedException("sheet.unterminated-quote", Number, Line, Title(_reader.FieldCount - 1));
    }

    private void MeasureWidth()
    {
        Width = _reader.FieldCount;
        while (Width > _columns.Count && Width > 1 && _reader.IsEmpty(Width - 1)) Width--;
    }

    private bool IsBlank()
    {
        for (var i = 0; i < Width; i++)
            if (_reader.GetSpan(i).Trim(" \t"u8).Length > 0) return false;
        return true;
    }

    private string Title(int index) => index < _columns.Count ? _columns[index].Title : SheetColumn.LetterOf(index);
}
