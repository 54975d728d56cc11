namespace Hourglass.Team;

/// <summary>People who see one another's customers; its manager is one of them.</summary>
public sealed class WorkTeam
{
    private WorkTeam() { }

    internal WorkTeam(Guid workspaceId, string name) => (WorkspaceId, Name) = (workspaceId, Wording.Required(name, "team.name", 100));

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";

    internal void Rename(string name) => Name = Wording.Required(name, "team.name", 100);
}
