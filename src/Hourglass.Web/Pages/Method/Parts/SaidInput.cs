using Hourglass.Method;

namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>A text in both languages as it is typed.</summary>
public sealed class SaidInput
{
    public string? En { get; set; }
    public string? Ru { get; set; }

    public Said Said => new(En ?? "", Ru ?? "");

    public static SaidInput Of(Said? said) => new() { En = said?.En, Ru = said?.Ru };

    /// <summary>A list as two texts, one entry a line; the lines of both languages belong together.</summary>
    public static SaidInput OfLines(IReadOnlyList<Said> all) => new() { En = string.Join('\n', all.Select(s => s.En)), Ru = string.Join('\n', all.Select(s => s.Ru)) };

    public IReadOnlyList<Said> Lines
    {
        get
        {
            string[] en = Split(En), ru = Split(Ru);
            return [.. Enumerable.Range(0, Math.Max(en.Length, ru.Length)).Select(i => new Said(en.ElementAtOrDefault(i) ?? "", ru.ElementAtOrDefault(i) ?? ""))];
        }
    }

    // An empty line holds the place of what is not translated yet.
    private static string[] Split(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries);
}
