using MimeKit;

namespace Hourglass.Mail.Reading;

/// <summary>Reports in the standard's form (RFC 3464).</summary>
internal static class BounceReading
{
    private const int MostRecipients = 100;

    public static Incoming Read(MailParts parts, OurLetter? about)
    {
        if (parts.DeliveryStatus is not { } status) return TextBounceReading.Read(parts, about);
        var groups = status.StatusGroups.Where(group => group.Contains("Action") || group.Contains("Final-Recipient")).Take(MostRecipients).ToList();
        // Delayed, relayed, expanded and delivered are news, not failures.
        var failed = groups.Where(group => "failed".Equals(Word(group["Action"]), StringComparison.OrdinalIgnoreCase)).Select(Unreached).ToList();
        if (failed.Count == 0) return new Incoming.NotUnderstood(NotUnderstoodReason.NotABounce);
        return about is null ? new Incoming.NotUnderstood(NotUnderstoodReason.NoOriginalId) : new Incoming.Bounce(about, failed);
    }

    private static Unreached Unreached(HeaderList group)
    {
        var words = Words(group["Diagnostic-Code"]);
        var status = ServerAnswer.Of(0, group["Status"]).Status;
        var address = Address(group["Original-Recipient"]) ?? Address(group["Final-Recipient"]);
        return new Unreached(address, BounceMeaning.Of(status, words), BounceMeaning.Sharper(status, words), words);
    }

    /// <summary><c>rfc822; ann@customer.example</c>, with or without what stands around it.</summary>
    private static string? Address(string? field)
    {
        var value = field?[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim(' ', '<', '>', '\t', '"');
        return string.IsNullOrEmpty(value) ? null : MailAddress.TryRead(value)?.Key;
    }

    private static string Words(string? field) => (field?[(field.IndexOf(';', StringComparison.Ordinal) + 1)..] ?? "").ReplaceLineEndings(" ").Trim();

    private static string? Word(string? field) => field?.Split([' ', '(', ';', '\t'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
