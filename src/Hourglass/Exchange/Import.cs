using System.Text.Json;
using Hourglass.Team;

namespace Hourglass.Exchange;

/// <summary>One file somebody brings into the workspace: what it is, how it is read, how far it got, what came of every row (P29).</summary>
public sealed partial class Import
{
    private Import() { }

    internal Import(KeptFile file, string name, ImportMap map, IReadOnlyList<string> columns, Actor by, DateTime at)
    {
        (WorkspaceId, ById, ByName, CreatedAt, UpdatedAt) = (by.WorkspaceId, by.Id, by.Name, at, at);
        (StoredAs, Size, Hash) = (file.StoredAs, file.Size, file.Hash);
        Name = Wording.Optional(Path.GetFileName(name), "import.name", 200) ?? "—";
        Take(map, columns);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>What the file was called where it came from.</summary>
    public string Name { get; private init; } = "";
    /// <summary>The server's own name for it; null once the file was thrown away.</summary>
    public string? StoredAs { get; private set; }
    /// <summary>Bytes.</summary>
    public long Size { get; private init; }
    /// <summary>SHA-256; the file that is loaded is the file that was looked at.</summary>
    public string Hash { get; private init; } = "";
    public ImportTarget Target { get; private set; }
    public string MapJson { get; private set; } = "";
    public string ColumnsJson { get; private set; } = "[]";
    public Guid ById { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime CreatedAt { get; private init; }
    public DateTime UpdatedAt { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public ImportState State { get; private set; }
    public bool CancelAsked { get; private set; }
    /// <summary>Why it failed: the code of a refusal and what fills its text.</summary>
    public string? Problem { get; private set; }
    public string? ProblemDetails { get; private set; }
    public int Version { get; private set; }

    public ImportMap Map => MapText.Read(MapJson);
    public IReadOnlyList<string> Columns => JsonSerializer.Deserialize<string[]>(ColumnsJson)!;
    public bool IsAtWork => State is ImportState.Checking or ImportState.Loading or ImportState.Undoing;
    public bool MayBeMapped => State is ImportState.Draft or ImportState.Checked;

    public RefusedException? Failure => Problem is null ? null
        : new RefusedException(Problem, [.. ProblemDetails is null ? [] : JsonSerializer.Deserialize<string[]>(ProblemDetails)!]);

    internal void Take(ImportMap map, IReadOnlyList<string> columns)
    {
        if (!MayBeMapped) throw new RefusedException("import.started");
        (Target, MapJson, ColumnsJson) = (map.Target, MapText.Write(map), JsonSerializer.Serialize(columns));
        State = ImportState.Draft;
        Version++;
    }

    internal void FileWasThrownAway() => StoredAs = null;
}
