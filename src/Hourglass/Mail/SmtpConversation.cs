using System.Text;
using MailKit.Net.Smtp;

namespace Hourglass.Mail;

/// <summary>
/// The library's client with the handing over done by ourselves, step by step: so we know at every moment how far it has come,
/// and can ask once more after the server said "go on" to DATA and before the first octet of the message.
/// </summary>
internal sealed class SmtpConversation : SmtpClient
{
    private readonly CertificateTrust _trust;
    private bool _hasLeftovers;

    public SmtpConversation(SenderSettings settings)
    {
        _trust = new CertificateTrust(settings.TrustedCertificate);
        // The deadline of the attempt is the one that counts; this one only must not come first.
        Timeout = (int)Math.Min(settings.AttemptDeadline.TotalMilliseconds * 2, int.MaxValue);
        // Asking an authority on the internet before every connection would make it part of our reliability.
        CheckCertificateRevocation = false;
        ServerCertificateValidationCallback = _trust.Holds;
    }

    /// <summary>What was wrong with the server's certificate; null when nothing was, or none was shown.</summary>
    public CertificateTrouble? CertificateTrouble => _trust.Trouble;

    public DateTime LastUsedAt { get; set; }
    public int Letters { get; private set; }

    public async Task<Outcome> HandOverAsync(ComposedLetter letter, Attempt attempt)
    {
        Letters++;
        if (_hasLeftovers) await SayAsync("RSET", attempt);
        _hasLeftovers = true;

        if (await SayAsync(MailCommand(letter), attempt) is { IsYes: false } atSender) return Verdict.Of(atSender, SmtpStep.Sender);
        if (await SayAsync($"RCPT TO:<{letter.To}>", attempt) is { IsYes: false } atRecipient) return Verdict.Of(atRecipient, SmtpStep.Recipient);
        if (await SayAsync("DATA", attempt) is { Code: not 354 } atData) return Verdict.Of(atData, SmtpStep.Data);
        if (!await attempt.MayStartAsync()) return new Outcome.Withdrawn();

        var answer = await SayAsync(Stuffed(letter.Octets) + ".", attempt);
        _hasLeftovers = !answer.IsYes;
        return answer.IsYes ? new Outcome.Accepted(answer.Text) : Verdict.Of(answer, SmtpStep.Content);
    }

    public async Task<ServerAnswer> SayAsync(string command, Attempt attempt)
    {
        var response = await SendCommandAsync(command, attempt.Time);
        return ServerAnswer.Of((int)response.StatusCode, response.Response);
    }

    public string MailCommand(ComposedLetter letter)
    {
        var command = new StringBuilder($"MAIL FROM:<{letter.From}>");
        if (Capabilities.HasFlag(SmtpCapabilities.Size)) command.Append(null, $" SIZE={letter.Octets.Length}");
        if (letter.NeedsUtf8) command.Append(" BODY=8BITMIME SMTPUTF8");
        return command.ToString();
    }

    /// <summary>A dot at the beginning of a line is doubled, so that none of them ends the message.</summary>
    private static string Stuffed(byte[] octets)
    {
        var text = Encoding.UTF8.GetString(octets).Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        return text.StartsWith('.') ? "." + text : text;
    }
}
