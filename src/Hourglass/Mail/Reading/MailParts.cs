using MimeKit;

namespace Hourglass.Mail.Reading;

/// <summary>The parts of a letter that came in, walked once within bounds.</summary>
internal sealed class MailParts
{
    private const int MostParts = 200, DeepestPart = 30;

    public string? ReportType { get; private set; }
    public MessageDeliveryStatus? DeliveryStatus { get; private set; }
    public MessageFeedbackReport? FeedbackReport { get; private set; }

    /// <summary>The headers of our own letter, sent back whole or in part.</summary>
    public HeaderList? Returned { get; private set; }

    /// <summary>Plain texts in the order they stand, without what was sent back.</summary>
    public List<string> Texts { get; } = [];

    public string? Html { get; private set; }

    /// <returns>Null for what is nested or parted beyond anything people send.</returns>
    public static MailParts? Of(MimeMessage message)
    {
        var parts = new MailParts { ReportType = message.Body?.ContentType is { MimeType: "multipart/report" } type ? type.Parameters["report-type"]?.ToLowerInvariant() : null };
        var left = new Stack<(MimeEntity Part, int Depth)>();
        if (message.Body is { } body) left.Push((body, 1));
        var count = 0;
        while (left.TryPop(out var next))
        {
            if (++count > MostParts || next.Depth > DeepestPart) return null;
            if (next.Part is Multipart multipart)
            {
                foreach (var inner in multipart.Reverse()) left.Push((inner, next.Depth + 1));
            }
            else
            {
                parts.Take(next.Part);
            }
        }

        return parts;
    }

    private void Take(MimeEntity part)
    {
        switch (part)
        {
            case MessageDeliveryStatus status: DeliveryStatus ??= status; break;
            case MessageFeedbackReport report: FeedbackReport ??= report; break;
            case MessagePart { Message: { } returned }: Returned ??= returned.Headers; break;
            case TextPart { IsRichText: false } text when part.ContentType.MediaSubtype.Contains("rfc822", StringComparison.OrdinalIgnoreCase): Returned ??= Headers(text.Text); break;
            case TextPart { IsHtml: true } html: Html ??= html.Text; break;
            case TextPart text: Texts.Add(text.Text); break;
        }
    }

    internal static HeaderList? Headers(string text)
    {
        try
        {
            using var octets = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.TrimStart() + "\r\n\r\n"));
            return HeaderList.Load(octets);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
