using System.Globalization;
using CsCheck;
using Hourglass.Exchange.Reading;
using Hourglass.Tests.Support;
using static Hourglass.Tests.Exchange.Reading.Chance;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class AColumnOfNumbers
{
    private static NumberGuess? Guess(params string[] cells) => NumberFormats.Guess(cells.Select((text, i) => new Sampled(i + 2, text)));

    [Theory]
    [InlineData("dot", "1,234.56", "1234.56")]
    [InlineData("dot", "1 234.56", "1234.56")]
    [InlineData("dot", "1'234.56", "1234.56")]
    [InlineData("dot", "1234.5", "1234.5")]
    [InlineData("dot", "$1,234.56", "1234.56")]
    [InlineData("dot", "-$5", "-5")]
    [InlineData("dot", "(1,234.50)", "-1234.5")]
    [InlineData("dot", "($5.10)", "-5.1")]
    [InlineData("dot", "USD 12", "12")]
    [InlineData("dot", "-0", "0")]
    [InlineData("dot", ".5", "0.5")]
    [InlineData("dot", "1,234,567", "1234567")]
    [InlineData("comma", "1 234,56", "1234.56")]
    [InlineData("comma", "1\u00A0234,56 ₽", "1234.56")]
    [InlineData("comma", "1\u202F234,56 руб.", "1234.56")]
    [InlineData("comma", "1.234.567,8", "1234567.8")]
    [InlineData("comma", "€ 5,5", "5.5")]
    [InlineData("comma", "\u22125,5", "-5.5")]
    public void Is_read_exactly(string format, string text, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), NumberFormat.Named(format).Read(text).Value);

    [Theory]
    [InlineData("NaN", "row.number-unreadable")]
    [InlineData("Infinity", "row.number-unreadable")]
    [InlineData("1e309", "row.number-unreadable")]
    [InlineData("1E5", "row.number-unreadable")]
    [InlineData("12,34.5", "row.number-unreadable")]
    [InlineData("1.2.3", "row.number-unreadable")]
    [InlineData("1 23", "row.number-unreadable")]
    [InlineData("5%", "row.number-unreadable")]
    [InlineData("--5", "row.number-unreadable")]
    [InlineData(".", "row.number-unreadable")]
    [InlineData("-", "row.number-unreadable")]
    [InlineData("(", "row.number-unreadable")]
    [InlineData("١٢٣", "row.number-unreadable")]
    [InlineData("0x10", "row.number-unreadable")]
    [InlineData("1000000000000000000000000000000", "row.number-out-of-range")]
    public void Turns_down_what_is_no_number(string text, string code) => Assert.Equal(code, NumberFormat.Dot.Read(text).Problem);

    [Fact]
    public void Is_guessed_by_what_fits_most()
    {
        Assert.Equal(NumberFormat.Dot, Guess("1,234.56", "10", "3.5")!.Format);
        Assert.Equal(NumberFormat.Comma, Guess("1 234,56", "10", "3,5")!.Format);
        Assert.False(Guess("10", "20")!.IsAmbiguous);
        Assert.Null(Guess("Acme", "10"));
    }

    [Fact]
    public void Is_ambiguous_when_a_mark_may_part_thousands_or_a_fraction()
    {
        var guess = Guess("1,234", "10");
        Assert.Equal((NumberFormat.Dot, NumberFormat.Comma), (guess!.Format, guess.Rival));
        Assert.Equal(NumberFormat.Comma, Guess("1.234")!.Format);
    }

    [Fact]
    public void Lists_what_it_cannot_read_with_the_rows() =>
        Assert.Equal([new(4, "n/a")], Guess("1", "2", "n/a", "4", "5")!.Invalid);

    [Fact]
    public void Reads_back_every_number_it_writes() =>
        (from value in Gen.Decimal[-79_000_000_000_000m, 79_000_000_000_000m]
         from scale in Gen.Int[0, 10]
         from format in OneOf([.. NumberFormat.All])
         from blank in OneOf("", " ", "\u00A0", "\u202F", "'")
         select (Value: Math.Round(value, scale), format, blank))
        .Holds(t => t.format.Read(t.format.Write(t.Value, t.blank)).Value == t.Value);
}
