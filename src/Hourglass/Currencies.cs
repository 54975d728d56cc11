using System.Globalization;

namespace Hourglass;

/// <summary>ISO 4217 codes and how many minor units each has.</summary>
public static class Currencies
{
    private static readonly HashSet<string> All = [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).ISOCurrencySymbol)
        .Where(code => code.Length == 3 && code != "XXX" && code.All(char.IsAsciiLetterUpper))];

    private static readonly HashSet<string> WithoutMinorUnits = ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];
    private static readonly HashSet<string> WithThreeDigits = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>The code in capitals; refuses <c>currency.not-known</c>.</summary>
    public static string Known(string code)
    {
        var upper = code.Trim().ToUpperInvariant();
        return All.Contains(upper) ? upper : throw new RefusedException("currency.not-known", code);
    }

    public static bool IsKnown(string? code) => code is not null && All.Contains(code);

    public static int Digits(string code) => WithoutMinorUnits.Contains(code) ? 0 : WithThreeDigits.Contains(code) ? 3 : 2;

    /// <summary>Minor units in the amount's own unit, exactly.</summary>
    public static decimal InUnits(long minor, string code) => minor / Factor(code);

    /// <summary>Rounds half away from zero to minor units; refuses <c>money.too-large</c>.</summary>
    public static long InMinor(decimal amount, string code)
    {
        if (Math.Abs(amount) > 90_000_000_000_000m) throw new RefusedException("money.too-large");
        return (long)Math.Round(amount * Factor(code), MidpointRounding.AwayFromZero);
    }

    private static decimal Factor(string code) => Digits(code) switch { 0 => 1m, 3 => 1000m, _ => 100m };
}
