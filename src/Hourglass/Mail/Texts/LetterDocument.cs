using System.Buffers;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hourglass.Mail.Texts;

/// <summary>Markdown read within bounds, its links filled.</summary>
internal static class LetterDocument
{
    // Enough for a list in a quotation in a list; what nests deeper, or is made of marks only, was made to hurt.
    private const int DeepestLine = 40, DeepestDocument = 50, MostMarks = 800, MostLines = 1000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]`<>!~:");

    public static MarkdownDocument Read(Filling filling, MarkdownPipeline pipeline)
    {
        var document = Parse(filling.Marked, pipeline);
        foreach (var link in document.Descendants<LinkInline>()) link.Url = filling.IntoLink(link.Url ?? "");
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail)) link.Url = filling.IntoLink(link.Url);
        return document;
    }

    /// <summary>Refuses what would take long to read, before anything reads it.</summary>
    public static void CheckDepth(string text)
    {
        if (text.AsSpan().Count('\n') >= MostLines) throw new RefusedException("letter.too-many-lines", MostLines);
        if (text.Count(Marks.Contains) > MostMarks) throw new RefusedException("letter.too-many-marks", MostMarks);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (Levels(line) + Brackets(line) > DeepestLine) throw new RefusedException("letter.too-deep");
        }
    }

    /// <returns>How many quotations and lists the line opens inside each other; a rule of dashes opens none.</returns>
    private static int Levels(ReadOnlySpan<char> line)
    {
        var levels = 0;
        var opening = line[..^line.TrimStart(" \t>-*+0123456789.)").Length];
        for (var i = 0; i < opening.Length; i++)
        {
            var isLast = i + 1 == opening.Length || opening[i + 1] is ' ' or '\t';
            if (opening[i] == '>' || (isLast && opening[i] is '-' or '*' or '+' or '.' or ')')) levels++;
        }

        return opening.Length == line.Length && !opening.ContainsAny('>', '.', ')') ? 0 : levels;
    }

    /// <returns>How many brackets stand open at once at most.</returns>
    private static int Brackets(ReadOnlySpan<char> line)
    {
        int open = 0, most = 0;
        foreach (var c in line)
        {
            if (c is '[' or '(') most = Math.Max(most, ++open);
            else if (c is ']' or ')') open = Math.Max(0, open - 1);
        }

        return most;
    }

    private static MarkdownDocument Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            var document = Markdown.Parse(text, pipeline);
            return Depth(document) <= DeepestDocument ? document : throw new RefusedException("letter.too-deep");
        }
        catch (ArgumentException) // the library's word for a nesting beyond its own limit
        {
            throw new RefusedException("letter.too-deep");
        }
    }

    private static int Depth(MarkdownObject whole)
    {
        var deepest = 0;
        var left = new Stack<(MarkdownObject Part, int Depth)>([(whole, 0)]);
        while (left.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var inner in Inside(next.Part)) left.Push((inner, next.Depth + 1));
        }

        return deepest;
    }

    private static IEnumerable<MarkdownObject> Inside(MarkdownObject part) => part switch
    {
        ContainerBlock blocks => blocks,
        LeafBlock { Inline: { } words } => [words],
        ContainerInline inlines => inlines,
        _ => [],
    };
}
