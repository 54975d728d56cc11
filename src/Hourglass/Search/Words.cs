using System.Text;

namespace Hourglass.Search;

/// <summary>How text becomes words that can be found: lower case, ё as е, letters and digits.</summary>
public static class Words
{
    public const int Longest = 40;

    public static IReadOnlyList<string> Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            plain.Append(char.IsLetterOrDigit(c) ? c == 'ё' ? 'е' : c : ' ');

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length <= Longest ? word : word[..Longest]).Distinct().Take(40)];
    }

    /// <summary>The word and every spelling of it with one letter left out; two words one slip apart share one of them.</summary>
    public static IEnumerable<string> Keys(string word) =>
        word.Length < 4 ? [word] : Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Append(word).Distinct();
}
