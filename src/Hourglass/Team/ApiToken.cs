namespace Hourglass.Team;

/// <summary>What a token may do; writing includes reading.</summary>
public enum TokenScope { Read, Write, Administer }

/// <summary>A key with which a program acts in the name of a member, never with more rights than theirs.</summary>
public sealed class ApiToken
{
    private ApiToken() { }

    internal ApiToken(Member owner, string name, TokenScope scope, string secret, DateTime at, DateTime? expiresAt) =>
        (WorkspaceId, MemberId, Name, Scope, Hash, CreatedAt, ExpiresAt) =
        (owner.WorkspaceId, owner.Id, Wording.Required(name, "token.name", 100), scope, Secret.HashOf(secret), at, expiresAt);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid MemberId { get; private init; }
    public string Name { get; private init; } = "";
    public TokenScope Scope { get; private init; }
    public string Hash { get; private init; } = "";
    public DateTime CreatedAt { get; private init; }
    public DateTime? ExpiresAt { get; private init; }
    public DateTime? LastUsedAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public bool IsGoodAt(DateTime now) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);

    internal void Used(DateTime at) => LastUsedAt = at;

    internal void Revoke(DateTime at) => RevokedAt ??= at;
}
