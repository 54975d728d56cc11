namespace Hourglass.Proposals;

public enum RunKind { Same, Added, Removed }

/// <summary>Some words in a row that stayed, came or went.</summary>
public sealed record WordRun(RunKind Kind, string Text);

/// <summary>Two texts, word by word: the longest row of words they have in common stays.</summary>
public static class WordRuns
{
    // Beyond it the one text simply takes the place of the other: nobody reads a thousand changes word by word.
    private const long Most = 4_000_000;

    public static IReadOnlyList<WordRun> Between(string before, string after)
    {
        var (was, stands) = (Words(before), Words(after));
        var head = was.Zip(stands).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = was.Skip(head).Reverse().Zip(stands.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        List<(RunKind, string)> steps = [.. was.Take(head).Select(Same), .. Middle(was[head..^tail], stands[head..^tail]), .. was.TakeLast(tail).Select(Same)];
        return Joined(steps);
    }

    private static IEnumerable<(RunKind, string)> Middle(string[] was, string[] stands)
    {
        if ((long)was.Length * stands.Length > Most) return was.Select(Removed).Concat(stands.Select(Added));
        var common = Common(was, stands);
        return Walk(was, stands, common);
    }

    private static IEnumerable<(RunKind, string)> Walk(string[] was, string[] stands, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < was.Length || j < stands.Length)
        {
            if (i < was.Length && j < stands.Length && was[i] == stands[j])
            {
                yield return Same(was[i++]);
                j++;
            }
            else if (j == stands.Length || i < was.Length && common[i + 1, j] >= common[i, j + 1]) yield return Removed(was[i++]);
            else yield return Added(stands[j++]);
        }
    }

    // How many words the rests of both from here on have in common.
    private static int[,] Common(string[] was, string[] stands)
    {
        var common = new int[was.Length + 1, stands.Length + 1];
        for (var i = was.Length - 1; i >= 0; i--)
            for (var j = stands.Length - 1; j >= 0; j--)
                common[i, j] = was[i] == stands[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        return common;
    }

    private static List<WordRun> Joined(List<(RunKind Kind, string Word)> steps)
    {
        var runs = new List<WordRun>();
        foreach (var (kind, word) in steps)
        {
            if (runs.Count > 0 && runs[^1].Kind == kind) runs[^1] = runs[^1] with { Text = runs[^1].Text + word };
            else runs.Add(new(kind, word));
        }

        return runs;
    }

    // A word keeps the space behind it, so that all of them together are the text again.
    private static string[] Words(string text)
    {
        var words = new List<string>();
        var begin = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && !(char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]))) continue;
            words.Add(text[begin..i]);
            begin = i;
        }

        return [.. words];
    }

    private static (RunKind, string) Same(string word) => (RunKind.Same, word);
    private static (RunKind, string) Added(string word) => (RunKind.Added, word);
    private static (RunKind, string) Removed(string word) => (RunKind.Removed, word);
}
