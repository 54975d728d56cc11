using System.Text;

namespace Hourglass.Search;

/// <summary>How text becomes words that can be found: lower case, ё as е, letters and digits.</summary>
public static class Words
{
    public const int Longest = 40;
    private const int ShortestWithSlips = 4;
    private const int ShortestPart = 3;

    public static IReadOnlyList<string> Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant())
            plain.Append(char.IsLetterOrDigit(c) ? c == 'ё' ? 'е' : c : ' ');

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length <= Longest ? word : word[..Longest]).Distinct().Take(40)];
    }

    /// <summary>Everything under which the vocabulary keeps a word: itself, its endings (for parts of words) and itself with one letter left out (for slips).</summary>
    public static IEnumerable<string> Keys(string word) => WithOneLetterLess(word).Concat(Endings(word)).Append(word).Distinct();

    /// <summary>Two words one slip apart share at least one of these.</summary>
    public static IEnumerable<string> WithOneLetterLess(string word) =>
        word.Length < ShortestWithSlips ? [] : Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1));

    private static IEnumerable<string> Endings(string word) =>
        Enumerable.Range(1, Math.Max(0, word.Length - ShortestPart)).Select(from => word[from..]);
}
