using System.Text.RegularExpressions;

namespace Hourglass.Exchange.Reading;

/// <summary>Parts a number from the currency written beside it, and knows which currencies the sign may mean.</summary>
internal static partial class CurrencySigns
{
    private static readonly Dictionary<string, string[]> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["₽"] = ["RUB"],
        ["руб"] = ["RUB", "BYN"],
        ["руб."] = ["RUB", "BYN"],
        ["р"] = ["RUB"],
        ["р."] = ["RUB"],
        ["€"] = ["EUR"],
        ["$"] = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD"],
        ["£"] = ["GBP"],
        ["¥"] = ["JPY", "CNY"],
        ["₸"] = ["KZT"],
        ["₴"] = ["UAH"],
        ["₺"] = ["TRY"],
        ["₹"] = ["INR"],
        ["₩"] = ["KRW"],
        ["₾"] = ["GEL"],
        ["֏"] = ["AMD"],
        ["zł"] = ["PLN"],
    };

    public static (string Number, string Sign) Split(string text)
    {
        text = text.Trim();
        if (text is ['(', .. var inside, ')'])
        {
            var (number, sign) = Split(inside);
            return ($"({number})", sign);
        }
        var match = Beside().Match(text);
        if (!match.Success) return (text, "");
        var minus = match.Groups["minus"].Value;
        return (minus + match.Groups["number"].Value.Trim(), match.Groups["before"].Value + match.Groups["after"].Value);
    }

    public static bool MayMean(string sign, string currency) =>
        sign.Length == 0 || string.Equals(sign, currency, StringComparison.OrdinalIgnoreCase)
        || (Meanings.TryGetValue(sign, out var currencies) && currencies.Contains(currency, StringComparer.OrdinalIgnoreCase));

    private const string Sign = @"[₽€$£¥₸₴₺₹₩₾֏]|руб\.?|р\.?|zł|[A-Z]{3}";

    [GeneratedRegex(@"\A(?<minus>[-\u2212+]?)\s*(?:(?<before>" + Sign + @")\s*(?<number>[^\p{L}\p{Sc}]*[0-9][^\p{L}\p{Sc}]*)|(?<number>[^\p{L}\p{Sc}]*[0-9][^\p{L}\p{Sc}]*?)\s*(?<after>" + Sign + @"))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beside();
}
