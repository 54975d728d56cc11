namespace Hourglass.Team;

/// <summary>A link by which one person joins the workspace, once, within a fortnight.</summary>
public sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Invitation() { }

    internal Invitation(Guid workspaceId, string name, Roles roles, Sight sight, string secret, DateTime at)
    {
        if (roles == Roles.None) throw new RefusedException("member.no-role");
        (WorkspaceId, Name, Roles, Sight, Hash, CreatedAt, ExpiresAt) =
            (workspaceId, Wording.Required(name, "member.name", 100), roles, sight, Secret.HashOf(secret), at, at + Lifetime);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private init; } = "";
    public Roles Roles { get; private init; }
    public Sight Sight { get; private init; }
    public Guid? TeamId { get; internal set; }
    /// <summary>A colleague known already, for instance from an import, who takes their place by this link.</summary>
    public Guid? MemberId { get; internal set; }
    public string Hash { get; private init; } = "";
    public DateTime CreatedAt { get; private init; }
    public DateTime ExpiresAt { get; private init; }
    public DateTime? UsedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpenAt(DateTime now) => UsedAt is null && WithdrawnAt is null && now < ExpiresAt;

    internal void Use(DateTime at)
    {
        if (UsedAt is not null) throw new RefusedException("invitation.used");
        if (WithdrawnAt is not null || at >= ExpiresAt) throw new RefusedException("invitation.over");
        UsedAt = at;
        Version++;
    }

    internal void Withdraw(DateTime at)
    {
        if (UsedAt is not null) throw new RefusedException("invitation.used");
        WithdrawnAt ??= at;
        Version++;
    }
}
