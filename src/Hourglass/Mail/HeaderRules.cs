using System.Text.RegularExpressions;
using MimeKit;

namespace Hourglass.Mail;

/// <summary>What may stand in a header; refused at the edge, because the library below would repair it in silence.</summary>
internal static partial class HeaderRules
{
    private const int SubjectLimit = 500, NameLimit = 200, FileNameLimit = 200, LinkLimit = 900;

    public static void Check(Letter letter)
    {
        CheckLine(letter.Subject, SubjectLimit);
        CheckLine(letter.To.Name, NameLimit);
        CheckOwnName(letter.From.Name);
        CheckOwnName(letter.ReplyTo?.Name ?? "");
        if (!MessageIdForm().IsMatch(letter.MessageId)) throw new RefusedException("letter.message-id", letter.MessageId);
        if (!LanguageForm().IsMatch(letter.Language)) throw new RefusedException("letter.language", letter.Language);
        if (letter.Unsubscribe is { } link && !IsWebLink(link)) throw new RefusedException("letter.unsubscribe-link");
        CheckAttachments(letter.Attachments);
    }

    /// <summary>A sender's name that holds an address would pretend to be somebody else.</summary>
    public static void CheckOwnName(string name)
    {
        CheckLine(name, NameLimit);
        if (name.Contains('@')) throw new RefusedException("letter.name-with-address", name);
    }

    private static void CheckLine(string text, int limit)
    {
        if (text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029')) throw new RefusedException("letter.header-break");
        if (text.Length > limit) throw new RefusedException("letter.header-too-long", limit);
        if (!Wording.IsWellFormed(text)) throw new RefusedException("text.broken");
    }

    private static void CheckAttachments(IReadOnlyList<Attached> attachments)
    {
        foreach (var attached in attachments)
        {
            CheckLine(attached.Name, FileNameLimit);
            if (!ContentType.TryParse(attached.ContentType, out _) || attached.ContentType.Any(char.IsControl))
                throw new RefusedException("letter.attachment-type", attached.Name);
        }

        var size = attachments.Sum(attached => attached.Size);
        if (size > Composing.AttachmentLimit) throw new RefusedException("letter.attachments-too-big", Megabytes(size), Megabytes(Composing.AttachmentLimit));
    }

    public static decimal Megabytes(long octets) => Math.Round(octets / 1_000_000m, 1, MidpointRounding.ToPositiveInfinity);

    private static bool IsWebLink(Uri link) =>
        link.IsAbsoluteUri && link.Scheme is "https" or "http" && link.AbsoluteUri.Length <= LinkLimit;

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,128}@[A-Za-z0-9.-]{1,253}\z")]
    private static partial Regex MessageIdForm();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageForm();
}
