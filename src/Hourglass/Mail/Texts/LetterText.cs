using System.Globalization;
using System.Text;
using Hourglass.Languages;
using Markdig;
using Markdig.Syntax;

namespace Hourglass.Mail.Texts;

/// <summary>Writes a letter from Markdown with named fields: names and nothing else, no conditions, no loops, no second reading of a value.</summary>
public static class LetterText
{
    private const int LongestText = 20_000, LongestSubject = 200, LargestLetter = 4_000_000;

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    /// <summary>Refuses a field nobody knows, an open brace and a text beyond the limits, saying which and on what line.</summary>
    public static void Check(string text, IReadOnlyCollection<string> known)
    {
        if (text.Length > LongestText) throw new RefusedException("letter.text.too-long", LongestText);
        var uses = FieldUse.In(text);
        foreach (var use in uses.Where(use => use.Name is null || !known.Contains(use.Name)))
            throw new RefusedException("letter.unknown-field", Short(use.Written), FieldUse.LineOf(text, use.At));

        var closed = uses.SelectMany(use => new[] { use.At, use.At + use.Length - 2 }).ToHashSet();
        var open = OpenBraces(text).FirstOrDefault(at => !closed.Contains(at), -1);
        if (open >= 0) throw new RefusedException("letter.open-field", FieldUse.LineOf(text, open));
        LetterDocument.CheckDepth(text);
    }

    /// <returns>The names of the fields that would be left empty, in the order they are met.</returns>
    public static IReadOnlyList<string> Missing(string text, MergeFields values) =>
        [.. FieldUse.In(text).Where(use => use is { Name: not null, Fallback: null } && values[use.Name] is null).Select(use => use.Name!).Distinct()];

    /// <summary>Refuses what <see cref="Check"/> refuses.</summary>
    public static WrittenLetter Render(string subject, string markdown, MergeFields values, LetterLayout layout, string language)
    {
        var known = values.Names.ToHashSet();
        Check(subject, known);
        Check(markdown, known);
        var filling = new Filling(markdown, values);
        var document = LetterDocument.Read(filling, Markdown);
        var speech = Speech.In(language);
        var html = LetterFrame.Around(filling.IntoHtml(LetterSanitizer.Clean(document.ToHtml(Markdown))), layout, speech);
        var text = LetterFrame.Around(filling.IntoText(PlainText.Of(document)), layout, speech, PlainText.Rule);
        if (html.Length + text.Length > LargestLetter) throw new RefusedException("letter.too-big");
        return new WrittenLetter(Subject(subject, values), html, text);
    }

    /// <summary>One line, cut between characters as people see them.</summary>
    private static string Subject(string subject, MergeFields values)
    {
        var filled = new Filling(subject, values);
        var line = string.Join(' ', filled.IntoText(filled.Marked).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestSubject ? line : Cut(line);
    }

    private static string Cut(string line)
    {
        var kept = new StringBuilder();
        var characters = StringInfo.GetTextElementEnumerator(line);
        while (characters.MoveNext() && kept.Length + characters.GetTextElement().Length < LongestSubject) kept.Append(characters.GetTextElement());
        return kept.Append('…').ToString();
    }

    private static IEnumerable<int> OpenBraces(string text)
    {
        for (var at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0; at = text.IndexOf("{{", at + 2, StringComparison.Ordinal)) yield return at;
    }

    private static string Short(string written) => written.Length <= 60 ? written : written[..60] + "…";
}
