using Hourglass.Team;

namespace Hourglass.Exchange;

/// <summary>A map kept under a name, for the next file of the same shape.</summary>
public sealed class SavedMap
{
    private SavedMap() { }

    internal SavedMap(string name, ImportMap map, Actor by, DateTime at)
    {
        WorkspaceId = by.WorkspaceId;
        Name = Wording.Required(name, "import.map-name", 100);
        Become(map, at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private init; } = "";
    public ImportTarget Target { get; private set; }
    public string MapJson { get; private set; } = "";
    public DateTime UpdatedAt { get; private set; }

    public ImportMap Map => MapText.Read(MapJson);

    internal void Become(ImportMap map, DateTime at) => (Target, MapJson, UpdatedAt) = (map.Target, MapText.Write(map), at);
}

/// <summary>One way something is known to be written, in a list of such ("product"): what imports compare their values with.</summary>
public sealed class KnownSpelling
{
    private KnownSpelling() { }

    internal KnownSpelling(string list, string text, Guid workspaceId) =>
        (WorkspaceId, List, Text) = (workspaceId, Wording.Required(list, "spelling.list", 60), Wording.Required(text, "spelling", 200));

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string List { get; private init; } = "";
    public string Text { get; private init; } = "";
}
