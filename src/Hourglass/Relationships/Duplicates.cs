using System.Text;

namespace Hourglass.Relationships;

/// <summary>When two names are likely the same company or person.</summary>
public static class Duplicates
{
    private const int Longest = 200;
    private const int MostWordsSwapped = 3;

    private static readonly HashSet<string> LegalForms =
    [
        "ооо", "оао", "зао", "пао", "ао", "ип", "нко", "тоо", "гк", "фгуп", "муп",
        "inc", "llc", "ltd", "limited", "corp", "corporation", "company", "co", "gmbh", "ag", "sa", "plc", "bv", "oy", "srl", "spa",
    ];

    /// <summary>The name in lower case, letters and digits only, ё as е, without legal forms unless nothing else is left.</summary>
    public static string KeyOf(string name)
    {
        var words = WordsOf(name);
        var telling = words.Where(word => !LegalForms.Contains(word)).ToList();
        var key = string.Concat(telling.Count > 0 ? telling : words);
        return key.Length <= Longest ? key : key[..Longest];
    }

    /// <summary>The keys of a person's name with its words in any order: surnames come first or last.</summary>
    public static IReadOnlyList<string> KeysOfPerson(string name)
    {
        var words = WordsOf(name);
        return words.Count > MostWordsSwapped ? [KeyOf(name)] : [.. Orders(words).Select(order => KeyOf(string.Join(' ', order))).Distinct()];
    }

    private static IEnumerable<IEnumerable<string>> Orders(List<string> words) => words.Count <= 1
        ? [words]
        : words.SelectMany((first, at) => Orders([.. words.Where((_, i) => i != at)]).Select(rest => rest.Prepend(first)));

    private static List<string> WordsOf(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormC).ToLowerInvariant())
            plain.Append(char.IsLetterOrDigit(c) ? c == 'ё' ? 'е' : c : ' ');

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
