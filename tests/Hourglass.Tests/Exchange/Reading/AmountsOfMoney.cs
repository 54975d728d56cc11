using CsCheck;
using Hourglass.Exchange.Reading;
using Hourglass.Tests.Support;
using static Hourglass.Tests.Exchange.Reading.Chance;

namespace Hourglass.Tests.Exchange.Reading;

public sealed class AmountsOfMoney
{
    [Theory]
    [InlineData("1,054.10", "USD", 105410, false)]
    [InlineData("1.005", "USD", 101, true)]
    [InlineData("-1.005", "USD", -101, true)]
    [InlineData("0.004", "USD", 0, true)]
    [InlineData("1500", "JPY", 1500, false)]
    [InlineData("1500.5", "JPY", 1501, true)]
    [InlineData("1.234", "KWD", 1234, false)]
    [InlineData("¥1500", "JPY", 1500, false)]
    [InlineData("$5", "CAD", 500, false)]
    [InlineData("5 usd", "USD", 500, false)]
    [InlineData("92233720368547758.06", "USD", 9223372036854775806, false)]
    public void Are_exact_in_minor_units_with_halves_away_from_zero(string text, string currency, long minor, bool isRounded) =>
        Assert.Equal(new ReadMoney(minor, currency, isRounded), MoneyText.Read(text, NumberFormat.Dot, currency).Value);

    [Theory]
    [InlineData("€5", "RUB", "row.currency-differs")]
    [InlineData("5 EUR", "USD", "row.currency-differs")]
    [InlineData("92233720368547758.08", "USD", "row.number-out-of-range")]
    [InlineData("99999999999999999999", "USD", "row.number-out-of-range")]
    [InlineData("a lot", "USD", "row.number-unreadable")]
    public void Are_turned_down_when_they_would_become_another_amount(string text, string currency, string code) =>
        Assert.Equal(code, MoneyText.Read(text, NumberFormat.Dot, currency).Problem);

    [Fact]
    public void Are_blank_when_the_cell_is() => Assert.True(MoneyText.Read(" ", NumberFormat.Comma, "RUB").IsBlank);

    [Fact]
    public void Come_back_to_the_last_unit() =>
        Gen.Select(Gen.Long[-90_000_000_000_000_000, 90_000_000_000_000_000], OneOf("RUB", "JPY", "KWD"), OneOf([.. NumberFormat.All]))
            .Holds((minor, currency, format) =>
            {
                var amount = minor / (MoneyText.DecimalsOf(currency) switch { 0 => 1m, 3 => 1000m, _ => 100m });
                return MoneyText.Read(format.Write(amount, " "), format, currency).Value == new ReadMoney(minor, currency, false);
            });
}
