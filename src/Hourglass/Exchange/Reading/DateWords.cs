using System.Text.RegularExpressions;

namespace Hourglass.Exchange.Reading;

/// <summary>Month names in both languages brought to three English letters, and times of day cut off.</summary>
internal static partial class DateWords
{
    private static readonly (string Stem, string Month)[] Months =
    [
        ("янв", "Jan"), ("фев", "Feb"), ("мар", "Mar"), ("апр", "Apr"), ("май", "May"), ("мая", "May"), ("июн", "Jun"), ("июл", "Jul"),
        ("авг", "Aug"), ("сен", "Sep"), ("окт", "Oct"), ("ноя", "Nov"), ("дек", "Dec"),
        ("jan", "Jan"), ("feb", "Feb"), ("mar", "Mar"), ("apr", "Apr"), ("may", "May"), ("jun", "Jun"), ("jul", "Jul"),
        ("aug", "Aug"), ("sep", "Sep"), ("oct", "Oct"), ("nov", "Nov"), ("dec", "Dec"),
    ];

    public static string WithoutTime(string text) => Time().Replace(text, "");

    public static string InEnglish(string text)
    {
        if (!text.Any(char.IsLetter)) return text;
        var plain = YearWord().Replace(text, "").Replace(',', ' ').Replace('-', ' ');
        return Blanks().Replace(Word().Replace(plain, Month), " ").Trim();
    }

    private static string Month(Match word)
    {
        foreach (var (stem, month) in Months)
            if (word.Value.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && IsMonth().IsMatch(word.Value)) return month;
        return word.Value;
    }

    [GeneratedRegex(@"(?:T|,?\s+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s*(?:Z|[AP]M|[+-]\d{2}:?\d{2}))?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\s*(?:года|год|г)\.?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearWord();

    [GeneratedRegex(@"\p{L}+\.?")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A(?:янв(?:ар[ья])?|фев(?:р|рал[ья])?|март?а?|апр(?:ел[ья])?|ма[йя]|июн[ья]?|июл[ья]?|авг(?:уста?)?|сент?(?:ябр[ья])?|окт(?:ябр[ья])?|ноя(?:б|бр[ья])?|дек(?:абр[ья])?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsMonth();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
