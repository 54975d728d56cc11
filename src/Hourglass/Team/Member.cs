namespace Hourglass.Team;

/// <summary>A person who works in this workspace, with what they may do and see.</summary>
public sealed class Member
{
    private Member() { }

    internal Member(Guid workspaceId, string name, Roles roles, Sight sight, DateTime at, Guid? accountId = null) =>
        (WorkspaceId, Name, Roles, Sight, CreatedAt, AccountId) =
        (workspaceId, Wording.Required(name, "member.name", 100), roles, sight, at, accountId);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>Null for a colleague known from an import who has not been invited yet.</summary>
    public Guid? AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public Roles Roles { get; private set; }
    public Sight Sight { get; private set; }
    public Guid? TeamId { get; private set; }
    public bool IsActive { get; private set; } = true;
    public DateTime CreatedAt { get; private init; }
    public int Version { get; private set; }

    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => part[..1])).ToUpperInvariant();

    internal void Allow(Roles roles, Sight sight, Guid? teamId)
    {
        if (roles == Roles.None) throw new RefusedException("member.no-role");
        (Roles, Sight, TeamId) = (roles, sight, teamId);
        Version++;
    }

    internal void Rename(string name)
    {
        Name = Wording.Required(name, "member.name", 100);
        Version++;
    }

    internal void Join(Guid teamId)
    {
        TeamId = teamId;
        Version++;
    }

    /// <summary>Back to the team an import took them out of, or to none.</summary>
    internal void Rejoin(Guid? teamId)
    {
        TeamId = teamId;
        Version++;
    }

    internal void SignsInAs(Guid accountId)
    {
        AccountId = accountId;
        Version++;
    }

    internal void Leave()
    {
        IsActive = false;
        Version++;
    }

    internal void Return()
    {
        IsActive = true;
        Version++;
    }
}
