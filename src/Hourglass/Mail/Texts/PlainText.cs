using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Hourglass.Mail.Texts;

/// <summary>A letter to read without HTML.</summary>
internal static class PlainText
{
    public const string Rule = "----------------------------------------";

    public static string Of(MarkdownDocument document) => Blocks(document, "\n\n");

    private static string Blocks(ContainerBlock blocks, string between) =>
        string.Join(between, blocks.Select(Block).Where(text => text.Length > 0));

    private static string Block(Block block) => block switch
    {
        ListBlock list => List(list),
        QuoteBlock quote => Before("> ", Blocks(quote, "\n\n")),
        ContainerBlock inner => Blocks(inner, "\n\n"),
        ThematicBreakBlock => Rule,
        CodeBlock code => Before("    ", code.Lines.ToString()),
        LeafBlock { Inline: { } words } => Words(words),
        _ => "",
    };

    private static string List(ListBlock list)
    {
        var number = int.TryParse(list.OrderedStart, out var start) ? start : 1;
        var between = list.IsLoose ? "\n\n" : "\n";
        return string.Join('\n', list.OfType<ListItemBlock>().Select(item =>
        {
            var bullet = list.IsOrdered ? $"{number++}. " : "- ";
            return bullet + Before(new string(' ', bullet.Length), Blocks(item, between))[bullet.Length..];
        }));
    }

    private static string Before(string lead, string lines) =>
        string.Join('\n', lines.Split('\n').Select((line, i) => i > 0 && line.Length == 0 ? lead.TrimEnd() : lead + line));

    private static string Words(ContainerInline inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines) words.Append(Word(inline));
        return words.ToString();
    }

    private static string Word(Inline inline) => inline switch
    {
        LinkInline { IsImage: true } image => Words(image),
        LinkInline link => Link(Words(link), link.Url ?? ""),
        AutolinkInline address => address.Url,
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => "\n",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        ContainerInline inner => Words(inner),
        _ => "",
    };

    private static string Link(string words, string url)
    {
        var shown = url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? url["mailto:".Length..] : url;
        return url.Length == 0 || words == url || words == shown ? words : words.Length == 0 ? shown : $"{words} ({shown})";
    }
}
