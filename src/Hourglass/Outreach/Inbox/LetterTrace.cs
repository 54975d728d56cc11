using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace Hourglass.Outreach.Inbox;

/// <summary>What is kept of a letter that arrived, within bounds and without characters no database keeps.</summary>
/// <param name="Id">By which it is recognised when it comes again.</param>
/// <param name="From">As the letter says; not proven.</param>
/// <param name="Subject">Of the letter.</param>
internal sealed record LetterTrace(string Id, string From, string Subject)
{
    public static LetterTrace Of(MimeMessage? message, Mail.Reading.MailboxMark mark)
    {
        if (message is null) return new($"{mark.Validity}/{mark.Uid}", "", "");
        var (from, subject) = (Line($"{message.From}", 254), Line(message.Subject ?? "", 300));
        return new(Print(message.MessageId ?? $"{from}|{subject}|{message.Headers[HeaderId.Date]}"), from, subject);
    }

    public static string Line(string text, int limit) => Cut(string.Concat(Sound(text).Select(c => char.IsControl(c) ? ' ' : c)).Trim(), limit);

    public static string Words(string text, int limit) => Cut(string.Concat(Sound(text).Where(c => !char.IsControl(c) || c is '\n' or '\t')).Trim(), limit);

    private static string Cut(string text, int limit) => text.Length <= limit ? text : $"{text[..(char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1)]}…";

    // A lone half of a character would break the database's own text.
    private static string Sound(string text) => Wording.IsWellFormed(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Print(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
