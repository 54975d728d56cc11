using System.Text.RegularExpressions;
using MimeKit;

namespace Hourglass.Mail.Reading;

/// <summary>Tells people from machines, and what somebody wrote from what they quoted.</summary>
internal static partial class ReplyReading
{
    public static Incoming Read(MimeMessage message, OurLetter? about)
    {
        var from = From(message);
        if (IsFromAMachine(message)) return new Incoming.AutoReply(about, from);
        if (about is null) return new Incoming.NotUnderstood(NotUnderstoodReason.Unrelated);
        var text = OwnWords.Of(message);
        return new Incoming.Reply(about, from, text, StopForm().IsMatch(text));
    }

    private static bool IsFromAMachine(MimeMessage message)
    {
        var headers = message.Headers;
        var submitted = headers[HeaderId.AutoSubmitted]?.Trim();
        if (submitted is not null && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase)) return true;
        if (headers.Contains("X-Autoreply") || headers.Contains("X-Autorespond") || headers.Contains("X-AutoReply-From")) return true;
        if (headers[HeaderId.Precedence]?.Trim().ToLowerInvariant() is "auto_reply" or "bulk" or "junk" or "list") return true;
        return headers[HeaderId.ReturnPath]?.Trim() == "<>" || SubjectForm().IsMatch(message.Subject ?? "");
    }

    private static NamedAddress From(MimeMessage message)
    {
        var from = message.From.Mailboxes.FirstOrDefault();
        var name = string.Concat((from?.Name ?? "").Where(c => !char.IsControl(c)));
        return new NamedAddress(from?.Address ?? "", name.Length <= 200 ? name : name[..200]);
    }

    [GeneratedRegex(@"^\s*(out of (the )?office|automatic reply|auto(matic)?[ -]?(reply|response|answer)|autoreply|abwesen|réponse automatique|respuesta automática|автоответ|автоматический ответ|вне офиса|я в отпуске|нет на работе)", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectForm();

    [GeneratedRegex(@"^\W*(stop|unsubscribe|remove me|стоп|отписаться|отпишите( меня)?|отписка)\W*\z", RegexOptions.IgnoreCase)]
    private static partial Regex StopForm();
}
