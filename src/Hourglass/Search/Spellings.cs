using System.Collections.Frozen;

namespace Hourglass.Search;

/// <summary>What a person may have meant when what they typed finds nothing: the stem of the word, the other keyboard layout, the other alphabet.</summary>
public static class Spellings
{
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private const string Cyrillic = "йцукенгшщзхъфывапролджэячсмитьбюе";

    private static readonly FrozenDictionary<char, char> ToCyrillicKeys = Latin.Zip(Cyrillic).ToFrozenDictionary(p => p.First, p => p.Second);
    private static readonly FrozenDictionary<char, char> ToLatinKeys =
        Cyrillic.Zip(Latin).Where(p => char.IsLetter(p.Second)).DistinctBy(p => p.First).ToFrozenDictionary(p => p.First, p => p.Second);

    private static readonly (string Latin, string Cyrillic)[] Sounds =
    [
        ("shch", "щ"), ("sch", "щ"), ("yo", "е"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"),
        ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("e", "е"), ("z", "з"), ("i", "и"), ("y", "й"), ("k", "к"), ("l", "л"),
        ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "к"),
        ("", "ы"), ("", "э"), ("", "ь"), ("", "ъ"),
    ];

    private static readonly string[] Endings =
    [
        "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ах", "ях", "ам", "ям", "ов", "ев", "ей", "ой", "ый", "ий", "ая", "яя", "ое", "ее",
        "ые", "ие", "ую", "юю", "ом", "ем", "ым", "им", "ых", "их", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й",
        "ing", "ies", "ed", "es", "s",
    ];

    public static IEnumerable<string> Of(string typed) => new[] { Stem(typed), OtherLayout(typed), OtherAlphabet(typed) }
        .OfType<string>().Where(other => other.Length > 1 && other != typed).Distinct();

    private static string? Stem(string word) => Endings
        .Where(ending => word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
        .Select(ending => word[..^ending.Length]).FirstOrDefault();

    private static string OtherLayout(string word) =>
        string.Concat(word.Select(c => ToCyrillicKeys.TryGetValue(c, out var key) ? key : ToLatinKeys.GetValueOrDefault(c, c)));

    private static string OtherAlphabet(string word) => word.Any(c => c is >= 'a' and <= 'z') ? InCyrillic(word) : InLatin(word);

    private static string InCyrillic(string word)
    {
        var written = "";
        for (var i = 0; i < word.Length;)
        {
            var (latin, cyrillic) = Sounds.FirstOrDefault(s => s.Latin.Length > 0 && word.AsSpan(i).StartsWith(s.Latin));
            written += cyrillic ?? word[i].ToString();
            i += latin?.Length ?? 1;
        }

        return written;
    }

    private static string InLatin(string word) => string.Concat(word.Select(c =>
        Sounds.Where(s => s.Cyrillic == c.ToString() && s.Latin != "sch").Select(s => s.Latin).FirstOrDefault() ?? c.ToString()));
}
