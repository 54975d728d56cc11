using System.Net;

namespace Hourglass.Mail;

public enum TlsMode
{
    /// <summary>For a relay on the same machine only.</summary>
    None,
    StartTls,
    Implicit,
}

/// <summary>A server that takes our letters, and in whose name they leave.</summary>
public sealed record SenderSettings
{
    public required string Name { get; init; }
    public required string Host { get; init; }
    public int Port { get; init; } = 587;
    public TlsMode Tls { get; init; } = TlsMode.StartTls;
    public string? User { get; init; }
    public string? Password { get; init; }
    public required NamedAddress From { get; init; }
    public NamedAddress? ReplyTo { get; init; }
    /// <summary>Where bounces of a test letter go; real letters say so themselves. Null is the From address.</summary>
    public string? EnvelopeSender { get; init; }
    public int MaxConnections { get; init; } = 4;

    /// <summary>0 is no limit. Kept by whoever hands letters over, because all nodes share it.</summary>
    public int RatePerMinute { get; init; }

    /// <summary>SHA-256 of a certificate to trust although no authority vouches for it; hexadecimal.</summary>
    public string? TrustedCertificate { get; init; }

    /// <summary>For the whole of one attempt, from the first packet to the last answer.</summary>
    public TimeSpan AttemptDeadline { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long a letter on the wire may still finish once we are asked to stop.</summary>
    public TimeSpan GraceAfterStop { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A kept connection idle for longer is not trusted to be alive.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromSeconds(60);

    public bool SignsIn => !string.IsNullOrEmpty(User);

    /// <summary>Refuses settings nobody could send with, and a password in clear text over a network.</summary>
    public void Check()
    {
        Wording.RequiredLine(Name, "mail.sender.name", 100);
        Wording.RequiredLine(Host, "mail.sender.host", 253);
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown) throw new RefusedException("mail.sender.host", Host);
        if (Port is < 1 or > 65535) throw new RefusedException("mail.sender.port");
        if (MaxConnections is < 1 or > 100) throw new RefusedException("mail.sender.connections", 100);
        if (RatePerMinute is < 0 or > 100_000) throw new RefusedException("mail.sender.rate", 100_000);
        if (Tls == TlsMode.None && SignsIn && !IsThisMachine) throw new RefusedException("mail.sender.password-in-clear");
        CheckOwn(From);
        if (ReplyTo is not null) CheckOwn(ReplyTo);
    }

    private bool IsThisMachine => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    private static void CheckOwn(NamedAddress address)
    {
        HeaderRules.CheckOwnName(address.Name);
        MailAddress.Read(address.Address);
    }
}
