namespace Hourglass.Team;

/// <summary>One signed-in browser; ending it here signs that browser out.</summary>
public sealed class SignInSession
{
    private SignInSession() { }

    internal SignInSession(string key, Guid accountId, Guid inWorkspaceId, byte[] ticket, string? browser, string? address, DateTime at, DateTime expiresAt) =>
        (KeyHash, AccountId, InWorkspaceId, Ticket, Browser, Address, CreatedAt, SeenAt, ExpiresAt) =
        (Secret.HashOf(key), accountId, inWorkspaceId, ticket, browser, address, at, at, expiresAt);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string KeyHash { get; private init; } = "";
    public Guid AccountId { get; private init; }
    /// <summary>The workspace this browser works in at the moment.</summary>
    public Guid InWorkspaceId { get; private set; }
    /// <summary>The authentication ticket, encrypted.</summary>
    public byte[] Ticket { get; private set; } = [];
    public string? Browser { get; private init; }
    public string? Address { get; private init; }
    public DateTime CreatedAt { get; private init; }
    public DateTime SeenAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }

    internal void Renew(byte[] ticket, DateTime at, DateTime expiresAt) => (Ticket, SeenAt, ExpiresAt) = (ticket, at, expiresAt);
}
