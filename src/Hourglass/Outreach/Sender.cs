namespace Hourglass.Outreach;

/// <summary>A mail account letters leave by. The password is kept sealed with a key outside the database.</summary>
public sealed class Sender
{
    private Sender() { }

    internal Sender(Guid workspaceId, DateTime at) => (WorkspaceId, CreatedAt) = (workspaceId, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    public string Host { get; private set; } = "";
    public int Port { get; private set; } = 587;
    /// <summary>none, starttls or tls.</summary>
    public string Security { get; private set; } = "starttls";
    public string? UserName { get; private set; }
    public string? SealedPassword { get; private set; }
    public string FromName { get; private set; } = "";
    public string FromAddress { get; private set; } = "";
    public string? ReplyTo { get; private set; }
    /// <summary>Letters at the same time, at most.</summary>
    public int Connections { get; private set; } = 4;
    /// <summary>Letters a minute, at most, over all nodes; 0 for no limit.</summary>
    public int PerMinute { get; private set; }
    public bool IsDefault { get; internal set; }
    public DateTime CreatedAt { get; private init; }
    /// <summary>Why the server could not be used: a code the texts know; null while all is well.</summary>
    public string? Trouble { get; private init; }
    public string? TroubleDetail { get; private init; }
    /// <summary>The server is left alone until then.</summary>
    public DateTime? RestsUntil { get; private init; }
    public int RestSteps { get; private init; }
    public int Version { get; private set; }

    /// <param name="details">What was typed; its rules are those of the mail area.</param>
    /// <param name="sealedPassword">Null leaves the one that is kept.</param>
    internal void Take(SenderDetails details, string? sealedPassword)
    {
        (Name, Host, Port) = (Wording.RequiredLine(details.Name, "mail.sender.name", 100), Wording.RequiredLine(details.Host, "mail.sender.host", 253), details.Port);
        Security = details.Security is "none" or "starttls" or "tls" ? details.Security : throw new RefusedException("mail.sender.security");
        UserName = Wording.OptionalLine(details.UserName, "mail.sender.user", 254);
        SealedPassword = UserName is null ? null : sealedPassword ?? SealedPassword;
        FromName = Wording.RequiredLine(details.FromName, "mail.sender.from-name", 100);
        FromAddress = Relationships.EmailAddress.Read(details.FromAddress).Value;
        ReplyTo = string.IsNullOrWhiteSpace(details.ReplyTo) ? null : Relationships.EmailAddress.Read(details.ReplyTo).Value;
        (Connections, PerMinute) = (details.Connections, details.PerMinute);
        Version++;
    }
}

/// <summary>When the next letter may go one way: by a sender, or by a sender to one domain. Shared by all nodes, charged with the claim (P10).</summary>
public sealed class SendRate
{
    private SendRate() { }

    public Guid WorkspaceId { get; private init; }
    public Guid SenderId { get; private init; }
    /// <summary>Empty for the sender as a whole.</summary>
    public string Domain { get; private init; } = "";
    /// <summary>The theoretical arrival time: a letter is allowed once this is not in the future.</summary>
    public DateTime FreeAt { get; private init; }
    /// <summary>The domain asked us to slow down; no letter to it before.</summary>
    public DateTime? SlowUntil { get; private init; }
    public int SlowSteps { get; private init; }
}
