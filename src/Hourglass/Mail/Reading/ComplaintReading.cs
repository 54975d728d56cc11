namespace Hourglass.Mail.Reading;

/// <summary>Feedback loops of the big providers (RFC 5965).</summary>
internal static class ComplaintReading
{
    public static Incoming Read(MailParts parts, OurLetter? about)
    {
        var kind = parts.FeedbackReport?.Fields["Feedback-Type"]?.Trim();
        if ("not-spam".Equals(kind, StringComparison.OrdinalIgnoreCase)) return new Incoming.NotUnderstood(NotUnderstoodReason.NotSpam);
        if (about is null) return new Incoming.NotUnderstood(NotUnderstoodReason.NoOriginalId);
        var recipient = parts.FeedbackReport?.Fields["Original-Rcpt-To"]?.Trim(' ', '<', '>');
        return new Incoming.Complaint(about, recipient is null ? null : MailAddress.TryRead(recipient)?.Key);
    }
}
