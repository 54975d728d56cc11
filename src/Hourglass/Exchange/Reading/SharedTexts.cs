using System.Xml;

namespace Hourglass.Exchange.Reading;

/// <summary>The long ones among the texts that workbook cells share: one of them, named by every cell of a row, can fill the memory.</summary>
internal sealed class SharedTexts
{
    private const int Short = 4096;
    private readonly Dictionary<int, long> _long = [];

    public static SharedTexts Of(WorkbookParts parts, SheetLimits limits, CancellationToken cancellation)
    {
        var texts = new SharedTexts();
        if (!parts.Has("xl/sharedStrings.xml")) return texts;
        using var xml = parts.Read("xl/sharedStrings.xml");
        var (index, length) = (-1, 0L);
        while (xml.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" }) (index, length) = (index + 1, 0);
            length += CellText.Length(xml, limits.RowBytes - length);
            if (length > limits.RowBytes) throw new RefusedException("sheet.shared-text-too-long", limits.FieldLength);
            if (length > Short) texts._long[index] = length;
        }
        return texts;
    }

    public long LengthOf(int index) => _long.GetValueOrDefault(index, 1);
}
