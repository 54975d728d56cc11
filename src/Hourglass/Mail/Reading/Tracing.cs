using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;

namespace Hourglass.Mail.Reading;

/// <summary>Finds the letter of ours that another one is about; guesses nothing.</summary>
internal sealed partial class Tracing(VerpToken tokens, IReadOnlyCollection<string> ownDomains)
{
    private const int MostCandidates = 100;

    // Where servers write down the address a letter was really delivered to.
    private static readonly string[] Deliveries = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To", "X-Envelope-To", "Apparently-To", "To", "Cc"];
    private static readonly string[] Senders = ["Return-Path", "Sender", "X-Envelope-From", "Errors-To"];

    public OurLetter? Find(MimeMessage message, MailParts parts)
    {
        var token = Addresses(message, parts).Take(MostCandidates).Select(tokens.Verify).FirstOrDefault(id => id is not null);
        var messageId = MessageIds(message, parts).Take(MostCandidates).FirstOrDefault(IsOurs);
        return token is null && messageId is null ? null : new OurLetter(token, messageId);
    }

    private static IEnumerable<string> Addresses(MimeMessage message, MailParts parts)
    {
        foreach (var header in message.Headers.Where(header => Deliveries.Contains(header.Field, StringComparer.OrdinalIgnoreCase)))
        {
            foreach (Match address in TokenForm().Matches(header.Value)) yield return address.Value;
        }

        var returned = (parts.Returned ?? []).Where(header => Senders.Contains(header.Field, StringComparer.OrdinalIgnoreCase)).Select(header => header.Value);
        foreach (var text in returned.Append(parts.FeedbackReport?.Fields["Original-Mail-From"] ?? ""))
        {
            foreach (Match address in TokenForm().Matches(text)) yield return address.Value;
        }
    }

    private static IEnumerable<string> MessageIds(MimeMessage message, MailParts parts)
    {
        var returned = parts.Returned?[HeaderId.MessageId];
        if (returned is not null) yield return returned.Trim(' ', '<', '>');
        foreach (var id in MimeUtils.EnumerateReferences(message.Headers[HeaderId.InReplyTo] ?? "")) yield return id;
        foreach (var id in MimeUtils.EnumerateReferences(message.Headers[HeaderId.References] ?? "").Reverse()) yield return id;
        foreach (Match id in parts.Texts.SelectMany(text => WrittenId().Matches(text))) yield return id.Groups["id"].Value;
    }

    private bool IsOurs(string messageId) =>
        OurForm().IsMatch(messageId) && ownDomains.Contains(messageId[(messageId.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bb-[a-z2-7]{48}\b", RegexOptions.IgnoreCase)]
    private static partial Regex TokenForm();

    [GeneratedRegex(@"Message-I[Dd]:\s*<(?<id>[^<>\s]{3,300})>")]
    private static partial Regex WrittenId();

    [GeneratedRegex(@"^[0-9a-f-]{32,36}\.[A-Za-z0-9_-]{1,40}@[A-Za-z0-9.-]+\z")]
    private static partial Regex OurForm();
}
