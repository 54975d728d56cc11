using System.Text;
using MimeKit;

namespace Hourglass.Mail.Reading;

/// <summary>Says what a letter that came in means. It only reads: what follows from it is for others to decide.</summary>
/// <param name="tokens">Of the workspace the mailbox belongs to.</param>
/// <param name="ownDomains">The domains our Message-IDs end with.</param>
public sealed class IncomingReader(VerpToken tokens, IReadOnlyCollection<string> ownDomains)
{
    // People still write in KOI8-R and Windows-1251; the library remembers for ever what it once could not read.
    static IncomingReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public Incoming Read(MimeMessage message)
    {
        try
        {
            return Understand(message);
        }
        catch (FormatException) // the library reads parts of a report only when they are asked for
        {
            return new Incoming.NotUnderstood(NotUnderstoodReason.Broken);
        }
    }

    private Incoming Understand(MimeMessage message)
    {
        if (message.Headers.Contains(Composing.TouchpointHeader)) return new Incoming.NotUnderstood(NotUnderstoodReason.OwnLetter);
        if (MailParts.Of(message) is not { } parts) return new Incoming.NotUnderstood(NotUnderstoodReason.TooComplex);
        var about = new Tracing(tokens, ownDomains).Find(message, parts);
        return parts.ReportType switch
        {
            "feedback-report" => ComplaintReading.Read(parts, about),
            "disposition-notification" => new Incoming.NotUnderstood(NotUnderstoodReason.ReadReceipt),
            "delivery-status" => BounceReading.Read(parts, about),
            _ when parts.DeliveryStatus is not null => BounceReading.Read(parts, about),
            _ when TextBounceReading.LooksLikeOne(message) => TextBounceReading.Read(parts, about),
            _ => ReplyReading.Read(message, about),
        };
    }
}
