namespace Hourglass.Outreach;

/// <summary>A mail account letters leave by. The password is kept sealed with a key outside the database.</summary>
public sealed class Sender
{
    private Sender() { }

    internal Sender(Guid workspaceId, DateTime at) => (WorkspaceId, CreatedAt) = (workspaceId, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; internal set; } = "";
    public string Host { get; internal set; } = "";
    public int Port { get; internal set; } = 587;
    /// <summary>none, starttls or tls.</summary>
    public string Security { get; internal set; } = "starttls";
    public string? UserName { get; internal set; }
    public string? SealedPassword { get; internal set; }
    public string FromName { get; internal set; } = "";
    public string FromAddress { get; internal set; } = "";
    public string? ReplyTo { get; internal set; }
    /// <summary>Letters at the same time, at most.</summary>
    public int Connections { get; internal set; } = 4;
    /// <summary>Letters a minute, at most, over all nodes; 0 for no limit.</summary>
    public int PerMinute { get; internal set; }
    public bool IsDefault { get; internal set; }
    public DateTime CreatedAt { get; private init; }
    public int Version { get; internal set; }
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
