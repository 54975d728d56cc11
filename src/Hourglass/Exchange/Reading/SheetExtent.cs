using System.Xml;

namespace Hourglass.Exchange.Reading;

/// <summary>The last row and column of a worksheet that hold a value, both counted from one; formatting alone does not count.</summary>
internal sealed class SheetExtent
{
    private const int LastPossibleRow = 1_048_576;
    private readonly SheetLimits _limits;
    private readonly SharedTexts _texts;
    private int _row;
    private int _column;
    private bool _isShared;
    private long _rowLength;

    private SheetExtent(SharedTexts texts, SheetLimits limits) => (_texts, _limits) = (texts, limits);

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public static SheetExtent Of(WorkbookParts parts, string path, SharedTexts texts, SheetLimits limits, CancellationToken cancellation)
    {
        var extent = new SheetExtent(texts, limits);
        using var xml = parts.Read(path);
        while (xml.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            extent.Walk(xml);
        }
        if ((long)extent.Rows * extent.Columns > limits.Places)
            throw new RefusedException("sheet.too-sparse", extent.Rows, extent.Columns);
        return extent;
    }

    private void Walk(XmlReader xml)
    {
        if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" }) StartRow(xml);
        else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" }) StartCell(xml);
        else if (CellText.IsText(xml)) Hold(_isShared ? _texts.LengthOf(CellText.Index(xml)) : CellText.Length(xml, _limits.FieldLength));
    }

    private void StartRow(XmlReader xml)
    {
        var next = int.TryParse(xml.GetAttribute("r"), out var given) ? given : _row + 1;
        if (next <= _row || next > LastPossibleRow) throw new RefusedException("sheet.damaged");
        (_row, _column, _rowLength) = (next, 0, 0);
    }

    private void StartCell(XmlReader xml) =>
        (_column, _isShared) = (ColumnOf(xml.GetAttribute("r")) ?? _column + 1, xml.GetAttribute("t") == "s");

    private void Hold(long length)
    {
        if (_row == 0 || _column == 0 || length == 0) return;
        if (_column > _limits.Columns) throw new RefusedException("sheet.too-many-columns", _column, _limits.Columns);
        if (length > _limits.FieldLength)
            throw new RefusedException("sheet.field-too-long", _row, SheetColumn.LetterOf(_column - 1), _limits.FieldLength);
        _rowLength += length;
        if (_rowLength > _limits.RowBytes) throw new RefusedException("sheet.row-too-long", _row, _limits.RowBytes);
        Rows = Math.Max(Rows, _row);
        Columns = Math.Max(Columns, _column);
    }

    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetter).Take(4)) column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        return column;
    }
}
