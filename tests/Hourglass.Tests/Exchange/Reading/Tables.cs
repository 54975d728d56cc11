using System.IO.Compression;
using System.Text;
using Hourglass.Exchange.Reading;

namespace Hourglass.Tests.Exchange.Reading;

/// <summary>Tables as people bring them.</summary>
internal static class Tables
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static Tables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static MemoryStream Text(string text, Encoding? encoding = null, bool mark = false)
    {
        encoding ??= new UTF8Encoding(false);
        return new MemoryStream([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
    }

    public static Encoding Page(string name) => Encoding.GetEncoding(name);

    public static Task<Sheet> OpenAsync(string text, SheetChoices? choices = null, SheetLimits? limits = null) =>
        SheetReader.OpenAsync(Text(text), choices, limits);

    public static async Task<List<SheetRow>> RowsAsync(this Task<Sheet> opening)
    {
        var sheet = await opening;
        return await sheet.RowsAsync().ToListAsync();
    }

    public static async Task<RefusedException> RefusalOf(this Task<Sheet> opening) =>
        await Assert.ThrowsAsync<RefusedException>(async () => await RowsAsync(opening));

    public static MemoryStream Workbook(string sheet, Action<ZipArchive>? more = null, string properties = "", string styles = "")
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            zip.Put("xl/workbook.xml", $"""
                <workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{properties}
                <sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
            zip.Put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>
                """);
            zip.Put("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs>{styles}</styleSheet>");
            zip.Put("xl/worksheets/sheet1.xml", sheet.StartsWith('<') && sheet.StartsWith("<!", StringComparison.Ordinal)
                ? sheet : $"<worksheet xmlns=\"{Main}\">{sheet}</worksheet>");
            more?.Invoke(zip);
        }
        return stream;
    }

    public static void Put(this ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    public static string Inline(string reference, string text) => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
