namespace Hourglass.Mail.Reading;

/// <summary>The mailbox where answers and bounces arrive, read over IMAP.</summary>
public sealed record MailboxSettings
{
    public required string Host { get; init; }
    public int Port { get; init; } = 993;
    public TlsMode Tls { get; init; } = TlsMode.Implicit;
    public required string User { get; init; }
    public required string Password { get; init; }
    public string Folder { get; init; } = "INBOX";

    /// <summary>SHA-256 of a certificate to trust although no authority vouches for it; hexadecimal.</summary>
    public string? TrustedCertificate { get; init; }

    /// <summary>Octets; of what is bigger only the headers are read.</summary>
    public int MaxSize { get; init; } = 2_000_000;

    /// <summary>How far back the first reading goes, and one after the mailbox was rebuilt.</summary>
    public TimeSpan LookBack { get; init; } = TimeSpan.FromDays(7);

    /// <summary>For one reading.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(5);

    public int Batch { get; init; } = 200;
}

/// <summary>How far a mailbox has been read; kept by whoever reads it.</summary>
/// <param name="Validity">UIDVALIDITY: when it changes, the server has numbered its messages anew.</param>
/// <param name="Uid">The last message read.</param>
public sealed record MailboxMark(uint Validity, uint Uid);
