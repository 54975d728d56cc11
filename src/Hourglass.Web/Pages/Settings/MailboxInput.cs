using Hourglass.Outreach.Inbox;

namespace Hourglass.Web.Pages.Settings;

/// <summary>A mailbox that is read, as typed; an empty password leaves the one that is kept.</summary>
public sealed class MailboxInput
{
    public Guid? Id { get; set; }
    public string Host { get; set; } = "";
    public int Port { get; set; } = 993;
    public string Security { get; set; } = "tls";
    public string UserName { get; set; } = "";
    public string? Password { get; set; }
    public string? Folder { get; set; } = "INBOX";
    public string? TrustedCertificate { get; set; }
    public Guid? SenderId { get; set; }
    public ReturnWay Return { get; set; } = ReturnWay.Plus;
    public string? ReturnTo { get; set; }

    public MailboxDetails Details => new(Host, Port, Security, UserName, Password, Folder, TrustedCertificate, SenderId, Return, ReturnTo);

    public static MailboxInput Of(ReadMailbox mailbox) => new()
    {
        Id = mailbox.Id,
        Host = mailbox.Host,
        Port = mailbox.Port,
        Security = mailbox.Security,
        UserName = mailbox.UserName,
        Folder = mailbox.Folder,
        TrustedCertificate = mailbox.TrustedCertificate,
        SenderId = mailbox.SenderId,
        Return = mailbox.Return,
        ReturnTo = mailbox.ReturnTo,
    };
}
