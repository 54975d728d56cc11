using System.Globalization;
using System.Xml;

namespace Hourglass.Exchange.Reading;

/// <summary>What a workbook cell says, as text.</summary>
internal static class CellText
{
    private const int DaysBetweenCalendars = 1462;
    private static readonly char[] Scrap = new char[4096];

    public static string Of(object? value, bool countsFrom1904) => value switch
    {
        null => "",
        string text => text,
        double number => OfNumber(number),
        bool yes => yes ? "TRUE" : "FALSE",
        DateTime time => OfTime(countsFrom1904 ? time.AddDays(DaysBetweenCalendars) : time),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static bool IsText(XmlReader xml) =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    /// <summary>The number a short text node holds, or -1.</summary>
    public static int Index(XmlReader xml)
    {
        var digits = new char[12];
        var read = xml.ReadValueChunk(digits, 0, digits.Length);
        return int.TryParse(digits.AsSpan(0, read), NumberStyles.Any, CultureInfo.InvariantCulture, out var index) ? index : -1;
    }

    /// <summary>The length of a text node in characters, measured in pieces and given up on once past the limit.</summary>
    public static long Length(XmlReader xml, long limit)
    {
        if (!IsText(xml)) return 0;
        long length = 0;
        int read;
        // What lands in the scrap buffer is never looked at, so sharing it is harmless.
        while (length <= limit && (read = xml.ReadValueChunk(Scrap, 0, Scrap.Length)) > 0) length += read;
        return length;
    }

    private static string OfNumber(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) && plain != 0
            ? plain.ToString(CultureInfo.InvariantCulture)
            : text;
    }

    private static string OfTime(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
