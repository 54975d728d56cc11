using System.Text.RegularExpressions;

namespace Hourglass.Exchange.Reading;

/// <summary>Headers taken apart into words and compared, forgiving endings, typos, case and the letter ё.</summary>
internal static partial class HeaderWords
{
    private static readonly HashSet<string> Filler = ["the", "of", "a", "и", "по", "для", "за", "в", "на", "№", "s"];

    // Half of all columns are somebody's name, date or number: alone, such a word proves nothing.
    private static readonly HashSet<string> Vague =
        ["id", "name", "date", "number", "value", "title", "state", "item", "total", "дата", "имя", "номер", "код", "ид", "название", "тема"];

    public static string[] Of(string header)
    {
        var parted = Humps().Replace(header.Normalize(System.Text.NormalizationForm.FormKC), "$1 $2");
        var words = Word().Matches(parted.ToLowerInvariant().Replace('ё', 'е')).Select(m => m.Value);
        return [.. words.Where(w => !Filler.Contains(w))];
    }

    /// <summary>One for the same words in any order; words that nothing answers to pull it down.</summary>
    public static double Likeness(string[] left, string[] right)
    {
        if (left.Length == 0 || right.Length == 0) return 0;
        var joined = Alike(string.Concat(left), string.Concat(right));
        if (right is [var only] && left.Length > 1 && Vague.Contains(only)) return 0;
        var matched = left.Sum(l => right.Max(r => Alike(l, r))) + right.Sum(r => left.Max(l => Alike(l, r)));
        return Math.Max(joined >= 0.9 ? joined : 0, matched / (left.Length + right.Length));
    }

    private static double Alike(string left, string right)
    {
        if (left == right) return 1;
        var shorter = Math.Min(left.Length, right.Length);
        var common = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        if (shorter >= 4 && common >= 4 && common >= shorter - 2 && Math.Abs(left.Length - right.Length) <= 3) return 0.9;
        if (shorter < 4) return 0;
        var distance = Distance(left, right);
        return distance == 1 || (distance == 2 && shorter >= 8) ? 0.85 : 0;
    }

    /// <summary>Letters to add, drop, change or swap with the next one.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 2) return 3;
        var (before, above) = (Array.Empty<int>(), Enumerable.Range(0, right.Length + 1).ToArray());
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                var isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                if (isSwap) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above) = (above, row);
        }
        return above[^1];
    }

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})")]
    private static partial Regex Humps();

    [GeneratedRegex(@"[\p{L}\p{N}]+|№")]
    private static partial Regex Word();
}
