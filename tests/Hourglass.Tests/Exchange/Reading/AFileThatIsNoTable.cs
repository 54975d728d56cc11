using System.IO.Compression;
using System.Text;
using Hourglass.Exchange.Reading;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class AFileThatIsNoTable
{
    [Theory]
    [InlineData("", "sheet.empty")]
    [InlineData("\uFEFF", "sheet.empty")]
    [InlineData("\r\n \r\n,,\r\n", "sheet.empty")]
    [InlineData("a,b\n", "sheet.header-only")]
    [InlineData("a,b\n,\n\n", "sheet.header-only")]
    [InlineData("Email,name,email\n1,2,3\n", "sheet.duplicate-header")]
    [InlineData("<!DOCTYPE html><table>", "sheet.not-a-table")]
    [InlineData("  <html><body>Sign in</body></html>", "sheet.not-a-table")]
    [InlineData("<?xml version=\"1.0\"?><rows/>", "sheet.not-a-table")]
    [InlineData("%PDF-1.7 something", "sheet.not-a-table")]
    [InlineData("[{\"a\":1}]", "sheet.not-a-table")]
    public async Task Is_refused_with_its_reason(string text, string code) =>
        Assert.Equal(code, (await Tables.OpenAsync(text).RefusalOf()).Code);

    [Fact]
    public async Task Is_refused_when_it_is_a_picture_or_a_program()
    {
        byte[] noise = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7919 % 256))];
        Assert.Equal("sheet.not-a-table", (await SheetReader.OpenAsync(new MemoryStream(noise)).RefusalOf()).Code);
        Assert.Equal("sheet.not-a-table", (await SheetReader.OpenAsync(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 1, 2, 3])).RefusalOf()).Code);
    }

    [Fact]
    public async Task Is_refused_kindly_when_it_is_an_old_or_locked_workbook() =>
        Assert.Equal("sheet.old-workbook", (await SheetReader.OpenAsync(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3])).RefusalOf()).Code);

    [Fact]
    public async Task Is_refused_when_it_is_a_zip_of_something_else()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.Put("inner.zip", "PK");
        Assert.Equal("sheet.not-a-table", (await SheetReader.OpenAsync(stream).RefusalOf()).Code);
    }

    [Fact]
    public async Task Is_refused_before_reading_when_it_is_too_large() =>
        Assert.Equal("sheet.too-large", (await Tables.OpenAsync("a,b\n1,2\n", limits: new SheetLimits { FileBytes = 4 }).RefusalOf()).Code);

    [Fact]
    public async Task Is_refused_when_its_header_has_a_million_columns()
    {
        var header = string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => "c"));
        var refusal = await Tables.OpenAsync(header + "\n1\n").RefusalOf();
        Assert.Equal(("sheet.too-many-columns", 1_000_000, 500), (refusal.Code, refusal.Details[0], refusal.Details[1]));
    }

    [Fact]
    public async Task Tells_both_places_of_a_doubled_header()
    {
        var refusal = await Tables.OpenAsync("Почта,имя,почта \n1,2,3\n").RefusalOf();
        Assert.Equal(["почта", "A", "C"], refusal.Details);
    }

    [Fact]
    public async Task Needs_a_stream_that_can_be_read_twice()
    {
        await using var oneWay = new DeflateStream(new MemoryStream(Encoding.UTF8.GetBytes("a")), CompressionMode.Decompress);
        await Assert.ThrowsAsync<ArgumentException>(() => SheetReader.OpenAsync(oneWay));
    }
}
