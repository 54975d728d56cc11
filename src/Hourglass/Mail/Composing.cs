using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace Hourglass.Mail;

/// <summary>Makes a sound message of a letter; the same letter gives the same octets every time.</summary>
public static class Composing
{
    /// <summary>Octets of all attachments together, before they are encoded.</summary>
    public const long AttachmentLimit = 15_000_000;

    private const long WholeLimit = 30_000_000;

    public const string TouchpointHeader = "X-Hourglass-Touchpoint";

    /// <summary>Refuses what would break a header, an address no server takes and attachments beyond the limit.</summary>
    public static ComposedLetter Compose(Letter letter)
    {
        HeaderRules.Check(letter);
        var (from, to) = (MailAddress.Read(letter.EnvelopeSender ?? letter.From.Address), MailAddress.Read(letter.To.Address));
        using var message = Message(letter);
        var needsUtf8 = from.NeedsUtf8 || to.NeedsUtf8 || MailAddress.Read(letter.From.Address).NeedsUtf8;
        return new ComposedLetter(from.Wire, to.Wire, Octets(message, needsUtf8), needsUtf8);
    }

    private static byte[] Octets(MimeMessage message, bool international)
    {
        var format = new FormatOptions
        {
            NewLineFormat = NewLineFormat.Dos,
            EnsureNewLine = true,
            International = international,
            ParameterEncodingMethod = ParameterEncodingMethod.Rfc2231,
        };
        message.Prepare(EncodingConstraint.SevenBit);
        using var octets = new MemoryStream();
        message.WriteTo(format, octets);
        // What a file says of its size is believed only as far as it is true; base64 makes four of three.
        if (octets.Length > WholeLimit) throw new RefusedException("letter.attachments-too-big", HeaderRules.Megabytes(octets.Length * 3 / 4), HeaderRules.Megabytes(AttachmentLimit));
        return octets.ToArray();
    }

    private static MimeMessage Message(Letter letter)
    {
        var message = new MimeMessage(Enumerable.Empty<Header>());
        message.Headers.Clear();
        message.From.Add(Mailbox(letter.From));
        message.To.Add(Mailbox(letter.To));
        if (letter.ReplyTo is { } replyTo) message.ReplyTo.Add(Mailbox(replyTo));
        message.Subject = AsTyped(letter.Subject);
        message.Date = new DateTimeOffset(letter.Date, TimeSpan.Zero);
        message.MessageId = letter.MessageId;
        AddHeaders(message.Headers, letter);
        message.Body = Body(letter);
        message.Body.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        return message;
    }

    private static void AddHeaders(HeaderList headers, Letter letter)
    {
        headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply");
        headers.Add(TouchpointHeader, letter.TouchpointId.ToString());
        if (letter.Unsubscribe is not { } unsubscribe) return;
        headers.Add(HeaderId.ListUnsubscribe, $"<{unsubscribe.AbsoluteUri}>");
        if (unsubscribe.Scheme == Uri.UriSchemeHttps) headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
    }

    private static MimeEntity Body(Letter letter)
    {
        // Quoted-printable never holds "=_", so a boundary with it never stands in a text.
        var boundary = $"=_{letter.TouchpointId:n}";
        var texts = new MultipartAlternative { Text("plain", letter.Text), Text("html", letter.Html) };
        texts.Boundary = $"{boundary}.a";
        if (letter.Attachments.Count == 0) return texts;

        var whole = new Multipart("mixed") { texts };
        whole.Boundary = $"{boundary}.m";
        foreach (var attached in letter.Attachments) whole.Add(Attachment(attached));
        return whole;
    }

    private static TextPart Text(string kind, string text)
    {
        var part = new TextPart(kind) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text.ReplaceLineEndings("\r\n"));
        return part;
    }

    private static MimePart Attachment(Attached attached) => new(ContentType.Parse(attached.ContentType))
    {
        Content = new MimeContent(attached.Open()),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
        ContentTransferEncoding = ContentEncoding.Base64,
        FileName = attached.Name,
    };

    private static MailboxAddress Mailbox(NamedAddress address) => new(Encoding.UTF8, AsTyped(address.Name), MailAddress.Read(address.Address).Wire);

    /// <summary>What was typed like an encoded word would be shown decoded, so a space of no width parts it.</summary>
    private static string AsTyped(string words) => words.Replace("=?", "=\u200b?", StringComparison.Ordinal);
}
