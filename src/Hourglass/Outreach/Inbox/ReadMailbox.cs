using Hourglass.Mail.Reading;

namespace Hourglass.Outreach.Inbox;

/// <summary>How the address bounces come back to is made: its proof needs room that the mailbox gives in one of these ways.</summary>
public enum ReturnWay
{
    /// <summary>Letters keep their usual sender; bounces prove nothing and stop nobody.</summary>
    None,
    /// <summary><c>bounces+…@house.example</c>: the provider ignores what follows the plus.</summary>
    Plus,
    /// <summary><c>…@bounces.house.example</c>: everything sent to this domain arrives in the mailbox.</summary>
    Domain,
}

/// <summary>A mailbox where answers and bounces arrive; how far it has been read stands beside what came of it.</summary>
public sealed class ReadMailbox
{
    private ReadMailbox() { }

    internal ReadMailbox(Guid workspaceId, DateTime at) => (WorkspaceId, CreatedAt) = (workspaceId, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Host { get; private set; } = "";
    public int Port { get; private set; } = 993;
    /// <summary>none, starttls or tls.</summary>
    public string Security { get; private set; } = "tls";
    public string UserName { get; private set; } = "";
    public string SealedPassword { get; private set; } = "";
    public string Folder { get; private set; } = "INBOX";
    /// <summary>SHA-256 of a certificate to trust although no authority vouches for it; hexadecimal.</summary>
    public string? TrustedCertificate { get; private set; }
    /// <summary>The mail account whose letters' answers arrive here; null for all that have no mailbox of their own.</summary>
    public Guid? SenderId { get; private set; }
    public ReturnWay Return { get; private set; }
    /// <summary>An address for <see cref="ReturnWay.Plus"/>, a domain for <see cref="ReturnWay.Domain"/>.</summary>
    public string? ReturnTo { get; private set; }
    public DateTime CreatedAt { get; private init; }
    public int Version { get; private set; }

    /// <summary>UIDVALIDITY of the numbers the mark counts in; null before the first letter.</summary>
    public long? Validity { get; private set; }
    /// <summary>The last letter that was dealt with.</summary>
    public long LastUid { get; private set; }
    /// <summary>When it was last read to the end.</summary>
    public DateTime? ReadAt { get; private init; }
    /// <summary>Why it could not be read: a code the texts know; null while all is well.</summary>
    public string? Trouble { get; private init; }
    public string? TroubleDetail { get; private init; }
    /// <summary>Bounces, complaints and answers.</summary>
    public int Understood { get; private init; }
    /// <summary>Out of office, received with thanks: nobody answered and nothing bounced.</summary>
    public int Machines { get; private init; }
    public int Unclear { get; private init; }
    /// <summary>When a node may read it again; a node that reads moves it ahead as it goes.</summary>
    public DateTime DueAt { get; private set; }
    /// <summary>The reading that goes on; whoever holds another one may save nothing.</summary>
    public Guid? Claim { get; private set; }

    public MailboxMark? Mark => Validity is { } validity ? new MailboxMark((uint)validity, (uint)LastUid) : null;

    /// <param name="details">What was typed.</param>
    /// <param name="sealedPassword">Null leaves the one that is kept.</param>
    internal void Take(MailboxDetails details, string? sealedPassword)
    {
        var before = (Host, UserName, Folder);
        Host = Wording.RequiredLine(details.Host, "mailbox.host", 253);
        if (Uri.CheckHostName(Host) == UriHostNameType.Unknown) throw new RefusedException("mailbox.host", Host);
        Port = details.Port is >= 1 and <= 65535 ? details.Port : throw new RefusedException("mailbox.port");
        Security = details.Security is "none" or "starttls" or "tls" ? details.Security : throw new RefusedException("mailbox.security");
        UserName = Wording.RequiredLine(details.UserName, "mailbox.user", 254);
        SealedPassword = sealedPassword ?? (SealedPassword.Length > 0 ? SealedPassword : throw new RefusedException("mailbox.password.missing"));
        Folder = Wording.OptionalLine(details.Folder, "mailbox.folder", 200) ?? "INBOX";
        TrustedCertificate = Fingerprint(details.TrustedCertificate);
        (SenderId, Return) = (details.SenderId, details.Return);
        ReturnTo = ReturnPath.Checked(Return, Wording.OptionalLine(details.ReturnTo, "mailbox.return", 254) ?? (Return == ReturnWay.Plus ? UserName : null));
        if (before != (Host, UserName, Folder)) (Validity, LastUid) = (null, 0);
        // A reading that goes on with the old settings saves nothing any more; the next one begins at once.
        (Claim, DueAt) = (null, DateTime.MinValue);
        Version++;
    }

    private static string? Fingerprint(string? typed)
    {
        var bare = Wording.OptionalLine(typed, "mailbox.certificate", 100)?.Replace(":", "", StringComparison.Ordinal);
        return bare is null || (bare.Length == 64 && bare.All(char.IsAsciiHexDigit)) ? bare : throw new RefusedException("mailbox.certificate");
    }
}

/// <param name="Password">Null leaves the one that is kept.</param>
public sealed record MailboxDetails(
    string Host, int Port, string Security, string UserName, string? Password, string? Folder, string? TrustedCertificate, Guid? SenderId, ReturnWay Return, string? ReturnTo);

/// <summary>A letter that arrived and that nobody here could make sense of, with the reason; people look at it.</summary>
public sealed class UnclearLetter
{
    private UnclearLetter() { }

    internal UnclearLetter(Guid workspaceId, Guid mailboxId, string reason, DateTime at) => (WorkspaceId, MailboxId, Reason, At) = (workspaceId, mailboxId, reason, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid MailboxId { get; private init; }
    /// <summary>When it was read.</summary>
    public DateTime At { get; private init; }
    /// <summary>As the letter says; not proven.</summary>
    public string From { get; internal init; } = "";
    public string Subject { get; internal init; } = "";
    /// <summary>A code the texts know.</summary>
    public string Reason { get; private init; } = "";
    /// <summary>By which it is recognised when a mailbox is read a second time.</summary>
    public string Trace { get; internal init; } = "";
}
