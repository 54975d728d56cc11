using System.Text;

namespace Hourglass.Relationships;

/// <summary>When two names are likely the same company or person.</summary>
public static class Duplicates
{
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
        return string.Concat(telling.Count > 0 ? telling : words) is { Length: <= 200 } key ? key : string.Concat(telling)[..200];
    }

    private static List<string> WordsOf(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormC).ToLowerInvariant())
            plain.Append(char.IsLetterOrDigit(c) ? c == 'ё' ? 'е' : c : ' ');

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
