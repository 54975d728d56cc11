using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using MimeKit;

namespace Hourglass.Mail.Reading;

/// <summary>What somebody wrote themselves: plain text, up to where the quotation or the signature begins.</summary>
internal static partial class OwnWords
{
    private const int Longest = 4000, LongestSource = 200_000;

    public static string Of(MimeMessage message)
    {
        var text = message.TextBody ?? Plain(message.HtmlBody ?? "");
        var kept = "";
        foreach (var line in (text.Length <= LongestSource ? text : text[..LongestSource]).ReplaceLineEndings("\n").Split('\n'))
        {
            if (EndForm().IsMatch(line) || kept.Length > Longest) break;
            kept = line.StartsWith('>') ? WithoutIntroduction(kept) : $"{kept}{line}\n";
        }

        var own = string.Concat(WithoutIntroduction(kept).Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim();
        return own.Length <= Longest ? own : own[..(char.IsHighSurrogate(own[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static string WithoutIntroduction(string text) => Introduction().Replace(text, "");

    private static string Plain(string html)
    {
        var document = new HtmlParser().ParseDocument(html.Length <= LongestSource ? html : html[..LongestSource]);
        foreach (var quoted in document.QuerySelectorAll("script, style, head, blockquote, .gmail_quote, #divRplyFwdMsg").ToList()) quoted.Remove();
        foreach (var breaking in document.QuerySelectorAll("br, p, div, li, tr").ToList()) breaking.After(document.CreateTextNode("\n"));
        return document.Body?.TextContent ?? "";
    }

    [GeneratedRegex(@"^(-- ?|_{10,}|-{2,} ?(original message|forwarded message|исходное сообщение|пересланное сообщение).*|\*?(from|von|de|от|отправитель)\s*:.*@.*)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex EndForm();

    [GeneratedRegex(@"^((on|am|le|el) .{4,200}(\n.{0,100})?(wrote|schrieb|écrit|escribió)\s?:|.{4,200}(пишет|написал|написала|написал\(а\))\s?:)\s*\z", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Introduction();
}
