using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hourglass.Languages;

namespace Hourglass.Mail.Texts;

/// <summary>What stands around a letter: the house on top, the ways out at the foot. No tables, no scripts, light and dark.</summary>
internal static partial class LetterFrame
{
    public static string Around(string body, LetterLayout layout, Speech speech)
    {
        var colour = ColourForm().IsMatch(layout.Colour) ? layout.Colour : throw new RefusedException("letter.colour", layout.Colour);
        var html = new StringBuilder();
        html.Append(null, $"""
            <!DOCTYPE html>
            <html lang="{speech.Language}" dir="auto">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{Escaped(layout.Sender)}</title>
            <style>{Style(colour)}</style>
            </head>
            <body style="margin:0;padding:0">
            <div class="page" style="font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.55;padding:24px 12px">
            <div class="sheet" style="max-width:600px;margin:0 auto;border-top:4px solid {colour};padding:24px">
            {Head(layout)}
            <div dir="auto">
            {body}
            </div>
            <div class="foot" style="margin-top:32px;font-size:13px">{Foot(layout, speech)}</div>
            </div>
            </div>
            </body>
            </html>

            """);
        return html.ToString();
    }

    public static string Around(string body, LetterLayout layout, Speech speech, string rule)
    {
        List<string> foot = [layout.Sender];
        if (layout.Imprint is { } imprint) foot.Add(imprint);
        foot.AddRange(WaysOut(layout).Select(way => $"{speech[way.Key]}: {way.Link.AbsoluteUri}"));
        return $"{body}\n\n{rule}\n{string.Join('\n', foot)}\n";
    }

    private static string Head(LetterLayout layout) => layout.Logo is { } logo && IsWeb(logo)
        ? $"""<p><img src="{Escaped(logo.AbsoluteUri)}" alt="{Escaped(layout.Sender)}" height="40" style="height:40px;max-width:100%;border:0"></p>"""
        : $"""<p style="font-weight:600">{Escaped(layout.Sender)}</p>""";

    private static string Foot(LetterLayout layout, Speech speech)
    {
        List<string> lines = [Escaped(layout.Sender)];
        if (layout.Imprint is { } imprint) lines.Add(Escaped(imprint).Replace("\n", "<br>", StringComparison.Ordinal));
        var ways = WaysOut(layout).Select(way => $"""<a href="{Escaped(way.Link.AbsoluteUri)}">{Escaped(speech[way.Key])}</a>""").ToList();
        if (ways.Count > 0) lines.Add(string.Join(" · ", ways));
        return string.Join("<br>", lines);
    }

    private static IEnumerable<(string Key, Uri Link)> WaysOut(LetterLayout layout)
    {
        if (layout.Preferences is { } preferences && IsWeb(preferences)) yield return ("letter.foot.preferences", preferences);
        if (layout.Unsubscribe is { } unsubscribe && IsWeb(unsubscribe)) yield return ("letter.foot.unsubscribe", unsubscribe);
    }

    private static string Style(string colour) =>
        $":root{{color-scheme:light dark}}.page{{background:#f4f5f7;color:#1f2430}}.sheet{{background:#fff}}.foot{{color:#667085}}a{{color:{colour}}}"
        + "img{max-width:100%;height:auto}pre{white-space:pre-wrap}blockquote{margin:0;padding-left:16px;border-left:3px solid #d0d5dd}"
        + "@media (prefers-color-scheme:dark){.page{background:#14161b!important;color:#e6e8ee!important}.sheet{background:#1d2027!important}.foot{color:#98a2b3!important}a{color:#8db4ff!important}}";

    private static bool IsWeb(Uri link) => link.IsAbsoluteUri && link.Scheme is "https" or "http";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("^#[0-9a-fA-F]{6}\\z")]
    private static partial Regex ColourForm();
}
