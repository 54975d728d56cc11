using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Hourglass.Mail.Texts;

/// <summary>
/// Puts values into a text without their being read as Markdown, HTML or fields: while the text is read each field is a mark of
/// characters nobody types, and the marks are replaced once, at the end, escaped for where they stand.
/// </summary>
internal sealed partial class Filling
{
    private const char Opening = '\ue000', Closing = '\ue001';
    private readonly List<string> _values = [];

    public Filling(string text, MergeFields values)
    {
        var marked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var use in FieldUse.In(text))
        {
            marked.Append(Typed(text[from..use.At])).Append(Opening).Append(_values.Count).Append(Closing);
            _values.Add(values[use.Name!] ?? use.Fallback ?? "");
            from = use.At + use.Length;
        }

        Marked = marked.Append(Typed(text[from..])).ToString();
    }

    /// <summary>The text with marks instead of fields.</summary>
    public string Marked { get; }

    public string IntoText(string text) => Mark().Replace(text, mark => Value(mark));

    public string IntoHtml(string html) =>
        Mark().Replace(html, mark => WebUtility.HtmlEncode(Value(mark)).Replace("\n", "<br>", StringComparison.Ordinal));

    /// <summary>A value that begins a link must be a link itself; any other is escaped as part of one.</summary>
    public string IntoLink(string link)
    {
        var filled = Mark().Replace(link, mark => mark.Index == 0 ? Value(mark) : Uri.EscapeDataString(Value(mark)));
        if (filled == link) return link;
        return Uri.TryCreate(filled, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" or "tel" ? uri.AbsoluteUri : "";
    }

    private static string Typed(string text) => text.Replace(Opening.ToString(), "", StringComparison.Ordinal).Replace(Closing.ToString(), "", StringComparison.Ordinal);

    private string Value(Match mark) => _values[int.Parse(mark.Groups["number"].Value, null)];

    [GeneratedRegex("\ue000(?<number>[0-9]{1,4})\ue001")]
    private static partial Regex Mark();
}
