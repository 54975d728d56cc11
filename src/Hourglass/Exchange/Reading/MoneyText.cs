namespace Hourglass.Exchange.Reading;

/// <summary>An amount in minor units; IsRounded says the file held more decimals than the currency has.</summary>
public readonly record struct ReadMoney(long Minor, string Currency, bool IsRounded);

/// <summary>Amounts from text: exact to the minor unit, halves rounded away from zero (1.005 USD is 101 cents, -1.005 is -101).</summary>
public static class MoneyText
{
    private static readonly HashSet<string> NoDecimals =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"];
    private static readonly HashSet<string> ThreeDecimals = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>ISO 4217: how many decimals the currency has.</summary>
    public static int DecimalsOf(string currency) => NoDecimals.Contains(currency) ? 0 : ThreeDecimals.Contains(currency) ? 3 : 2;

    /// <summary>Refuses a sign that cannot mean the currency the column was said to hold (row.currency-differs), so euros never become roubles in silence.</summary>
    public static Parsed<ReadMoney> Read(string text, NumberFormat format, string currency)
    {
        var (bare, sign) = CurrencySigns.Split(text);
        if (!CurrencySigns.MayMean(sign, currency)) return Parsed.Wrong<ReadMoney>("row.currency-differs");
        var number = format.ReadBare(bare);
        if (number.Value is { } amount) return InMinor(amount, currency);
        return number.Problem is { } problem ? Parsed.Wrong<ReadMoney>(problem) : default;
    }

    private static Parsed<ReadMoney> InMinor(decimal amount, string currency)
    {
        var scale = DecimalsOf(currency) switch { 0 => 1m, 3 => 1000m, _ => 100m };
        if (Math.Abs(amount) > long.MaxValue) return Parsed.Wrong<ReadMoney>("row.number-out-of-range");
        var exact = amount * scale;
        var minor = Math.Round(exact, MidpointRounding.AwayFromZero);
        if (Math.Abs(minor) > long.MaxValue) return Parsed.Wrong<ReadMoney>("row.number-out-of-range");
        return Parsed.Of(new ReadMoney((long)minor, currency, minor != exact));
    }
}
