using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>A filter with its order and columns under a name, for oneself or for everybody.</summary>
public sealed class SavedView
{
    private SavedView() { }

    internal SavedView(string name, string query, Actor by)
    {
        (WorkspaceId, OwnerId) = (by.WorkspaceId, by.Id);
        Query = query.Length <= 2000 ? query : throw new RefusedException("view.too-long");
        Rename(name);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OwnerId { get; private init; }
    public string Name { get; private set; } = "";
    /// <summary>What the list's address says behind its question mark.</summary>
    public string Query { get; private init; } = "";
    public bool IsShared { get; private set; }
    /// <summary>What its owner sees when they open the list.</summary>
    public bool IsFirst { get; private set; }

    internal void Rename(string name) => Name = Wording.Required(name, "view.name", 80);

    internal void Share(bool isShared) => IsShared = isShared;

    internal void ComeFirst(bool isFirst) => IsFirst = isFirst;
}
