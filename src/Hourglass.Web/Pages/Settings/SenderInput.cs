using Hourglass.Outreach;

namespace Hourglass.Web.Pages.Settings;

/// <summary>A mail account, as typed; an empty password leaves the one that is kept.</summary>
public sealed class SenderInput
{
    public Guid? Id { get; set; }
    public string Name { get; set; } = "";
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public string Security { get; set; } = "starttls";
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string FromName { get; set; } = "";
    public string FromAddress { get; set; } = "";
    public string? ReplyTo { get; set; }
    public int Connections { get; set; } = 4;
    public int PerMinute { get; set; }

    public SenderDetails Details =>
        new(Name, Host, Port, Security, UserName, string.IsNullOrEmpty(Password) ? null : Password, FromName, FromAddress, ReplyTo, Connections, PerMinute);

    public static SenderInput Of(Sender sender) => new()
    {
        Id = sender.Id,
        Name = sender.Name,
        Host = sender.Host,
        Port = sender.Port,
        Security = sender.Security,
        UserName = sender.UserName,
        FromName = sender.FromName,
        FromAddress = sender.FromAddress,
        ReplyTo = sender.ReplyTo,
        Connections = sender.Connections,
        PerMinute = sender.PerMinute,
    };
}
