using System.Globalization;
using System.Text.RegularExpressions;

namespace Hourglass.Exchange.Reading;

/// <summary>One way people write numbers: which mark stands before the fraction. Groups of three may be parted by the other mark, a blank or an apostrophe.</summary>
public sealed partial record NumberFormat
{
    public static readonly NumberFormat Dot = new("dot", '.', DotForm());
    public static readonly NumberFormat Comma = new("comma", ',', CommaForm());
    public static readonly IReadOnlyList<NumberFormat> All = [Dot, Comma];
    private readonly char _mark;
    private readonly Regex _form;

    private NumberFormat(string key, char mark, Regex form) => (Key, _mark, _form) = (key, mark, form);

    /// <summary>What a saved map remembers.</summary>
    public string Key { get; }

    public static NumberFormat Named(string key) => All.FirstOrDefault(f => f.Key == key) ?? throw new RefusedException("number.unknown-format", key);

    /// <summary>The exact number in the text, currency signs aside; never rounds, never takes NaN, powers of ten or a half-written group.</summary>
    public Parsed<decimal> Read(string text) => ReadBare(CurrencySigns.Split(text).Number);

    internal Parsed<decimal> ReadBare(string bare)
    {
        if (bare.Length == 0) return default;
        if (bare.Length > 60 || _form.Match(Positive(bare, out var isNegative)) is not { Success: true } match)
            return Parsed.Wrong<decimal>("row.number-unreadable");

        var whole = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit)).TrimStart('0');
        var fraction = match.Groups["part"].Value.TrimEnd('0');
        if (whole.Length + fraction.Length > 28) return Parsed.Wrong<decimal>("row.number-out-of-range");
        var value = decimal.Parse($"0{whole}.{fraction}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return Parsed.Of(isNegative && value != 0 ? -value : value);
    }

    /// <summary>How this format writes a number, in groups of three parted by the given mark, or plain.</summary>
    public string Write(decimal value, string group = "") => value.ToString(
        group.Length == 0 ? "0.############################" : "#,##0.############################",
        new NumberFormatInfo { NumberDecimalSeparator = _mark.ToString(), NumberGroupSeparator = group.Length == 0 ? " " : group });

    private static string Positive(string text, out bool isNegative)
    {
        isNegative = text[0] is '-' or '\u2212' or '(' || text[^1] == '-';
        if (text is ['(', .. var inside, ')']) return inside.Trim();
        if (text[0] is '-' or '\u2212' or '+') return text[1..].Trim();
        return text[^1] == '-' ? text[..^1].Trim() : text;
    }

    [GeneratedRegex(@"\A(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?:[ \u00A0\u202F\u2009][0-9]{3})+|[0-9]{1,3}(?:['’][0-9]{3})+|[0-9]*)(?:\.(?<part>[0-9]*))?(?<=[0-9]\.?)\z")]
    private static partial Regex DotForm();

    [GeneratedRegex(@"\A(?<whole>[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:[ \u00A0\u202F\u2009][0-9]{3})+|[0-9]{1,3}(?:['’][0-9]{3})+|[0-9]*)(?:,(?<part>[0-9]*))?(?<=[0-9],?)\z")]
    private static partial Regex CommaForm();
}
