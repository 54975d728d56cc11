using System.Text.RegularExpressions;
using MimeKit;

namespace Hourglass.Mail.Reading;

/// <summary>Reports of servers that write them for people only: qmail, older Exim and Exchange, house-made ones.</summary>
internal static partial class TextBounceReading
{
    private const int LongestText = 20_000;

    public static bool LooksLikeOne(MimeMessage message)
    {
        var from = message.From.Mailboxes.FirstOrDefault()?.Address ?? message.Headers[HeaderId.ReturnPath] ?? "";
        var isServer = ServerName().IsMatch(from) || message.Headers[HeaderId.ReturnPath]?.Trim() == "<>";
        return message.Headers.Contains("X-Failed-Recipients") || (isServer && SubjectForm().IsMatch(message.Subject ?? ""));
    }

    public static Incoming Read(MailParts parts, OurLetter? about)
    {
        var text = BeforeTheCopy(string.Join('\n', parts.Texts));
        if (DelayForm().IsMatch(text) && !FailureForm().IsMatch(text)) return new Incoming.NotUnderstood(NotUnderstoodReason.NotABounce);
        if (about is null) return new Incoming.NotUnderstood(NotUnderstoodReason.NoOriginalId);

        var answer = Answer().Match(text);
        var status = ServerAnswer.Of(0, answer.Success ? answer.Groups["words"].Value : text).Status;
        var words = answer.Success ? answer.Value.ReplaceLineEndings(" ") : text.ReplaceLineEndings(" ");
        var addresses = AddressForm().Matches(text).Select(match => MailAddress.TryRead(match.Groups["address"].Value)?.Key).Where(key => key is not null).Distinct().Take(5).ToList();
        var kind = Kind(answer, status, words);
        var shown = words.Length <= 500 ? words : words[..500];
        return new Incoming.Bounce(about, addresses.Count == 0 ? [new Unreached(null, kind, status, shown)] : [.. addresses.Select(key => new Unreached(key, kind, status, shown))]);
    }

    private static BounceKind Kind(Match answer, string? status, string words)
    {
        if (status is null && answer.Success && answer.Groups["code"].Value[0] == '4') return BounceKind.Soft;
        return BounceMeaning.Of(status, words);
    }

    private static string BeforeTheCopy(string text)
    {
        var copy = CopyForm().Match(text);
        var own = copy.Success ? text[..copy.Index] : text;
        return own.Length <= LongestText ? own : own[..LongestText];
    }

    [GeneratedRegex(@"mailer-daemon|postmaster|mail delivery (sub)?system|^<?>?$", RegexOptions.IgnoreCase)]
    private static partial Regex ServerName();

    [GeneratedRegex(@"undeliver|delivery (status|fail|has failed|problem|report)|failure notice|returned mail|mail delivery failed|delivery notification|could not be delivered|non remis|unzustellbar|не доставлено|недоставлен|не удалось доставить|ошибка доставки", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectForm();

    [GeneratedRegex(@"\b(delayed|will (keep|continue) (on )?trying|still trying|not yet been delivered|warning message only|попытки .{0,40}продолж)", RegexOptions.IgnoreCase)]
    private static partial Regex DelayForm();

    [GeneratedRegex(@"permanent|giv(en|ing) up|failed|could not be delivered|wasn't able to deliver|не удалось|окончательн", RegexOptions.IgnoreCase)]
    private static partial Regex FailureForm();

    [GeneratedRegex(@"(?<![\d.])(?<code>[45][0-5]\d)[ -](?<words>[^\r\n]{0,300}([\r\n]+[ \t]+[^\r\n]{0,200}){0,3})")]
    private static partial Regex Answer();

    [GeneratedRegex(@"<?(?<address>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8})>?:?[ \t]*(\r?\n|$|\()")]
    private static partial Regex AddressForm();

    [GeneratedRegex(@"^-+ ?(below this line is a copy|this is a copy of the message|original message|исходное сообщение)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex CopyForm();
}
