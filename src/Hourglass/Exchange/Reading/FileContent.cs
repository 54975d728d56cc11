using System.Text;

namespace Hourglass.Exchange.Reading;

/// <summary>Says from the first bytes whether a file can be a table at all.</summary>
internal static class FileContent
{
    private static readonly (byte[] Start, string Kind)[] Known =
    [
        ([0x50, 0x4B, 0x03, 0x04], "zip"), ([0x50, 0x4B, 0x05, 0x06], "zip"), ([0xD0, 0xCF, 0x11, 0xE0], "xls"),
        ("%PDF"u8.ToArray(), "pdf"), ([0x1F, 0x8B], "gzip"), ([0x37, 0x7A, 0xBC, 0xAF], "7z"), ("Rar!"u8.ToArray(), "rar"),
        ([0x89, 0x50, 0x4E, 0x47], "png"), ([0xFF, 0xD8, 0xFF], "jpeg"), ("GIF8"u8.ToArray(), "gif"),
        ("SQLite format 3"u8.ToArray(), "database"), ([0x7F, 0x45, 0x4C, 0x46], "program"), ([0x4D, 0x5A, 0x90, 0x00], "program"),
    ];

    public static async Task<SheetKind> KindOfAsync(Stream stream, CancellationToken cancellation)
    {
        if (stream.Length == 0) throw new RefusedException("sheet.empty");
        var head = new byte[4096];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return Known.FirstOrDefault(k => head.AsSpan(0, read).StartsWith(k.Start)).Kind switch
        {
            "zip" => SheetKind.Workbook,
            "xls" => throw new RefusedException("sheet.old-workbook"),
            null => RefuseMarkup(head.AsSpan(0, read)),
            var kind => throw new RefusedException("sheet.not-a-table", kind),
        };
    }

    private static SheetKind RefuseMarkup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "").TrimStart('\uFEFF', 'ï', '»', '¿', 'þ', 'ÿ', ' ', '\t', '\r', '\n');
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) throw new RefusedException("sheet.not-a-table", "xml");
        if (Starts(text, "<!doctype", "<html", "<head", "<body", "<table", "<script", "<!--")) throw new RefusedException("sheet.not-a-table", "html");
        if (Starts(text, "{\"", "{\r", "{\n", "[{", "[\r", "[\n", "[[")) throw new RefusedException("sheet.not-a-table", "json");
        return SheetKind.Csv;
    }

    private static bool Starts(string text, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
