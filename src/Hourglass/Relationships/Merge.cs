using System.Text.Json;
using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Relationships;

/// <summary>Two records that turned out to be one, with everything needed to make them two again.</summary>
public sealed class Merge
{
    private Merge() { }

    internal Merge(Guid id, SubjectKind kind, (Guid Id, string Name) kept, (Guid Id, string Name) gone, string snapshot, Actor by, DateTime at)
    {
        (WorkspaceId, Id, Kind, KeptId, GoneId) = (by.WorkspaceId, id, kind, kept.Id, gone.Id);
        (KeptName, GoneName, Snapshot, ByName, At) = (kept.Name, gone.Name, snapshot, by.Name, at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; }
    public SubjectKind Kind { get; private init; }
    public Guid KeptId { get; private init; }
    public Guid GoneId { get; private init; }
    public string KeptName { get; private init; } = "";
    public string GoneName { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
    public string? UndoneByName { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>What moved and what was there before, as JSON.</summary>
    internal string Snapshot { get; private init; } = "";

    internal static string Pack<TDetails>(MergeSnapshot<TDetails> snapshot) => JsonSerializer.Serialize(snapshot);

    internal MergeSnapshot<TDetails> Unpack<TDetails>() => JsonSerializer.Deserialize<MergeSnapshot<TDetails>>(Snapshot)!;

    internal void Undo(Actor by, DateTime at)
    {
        if (UndoneAt is not null) throw new RefusedException("merge.undone-already");
        (UndoneByName, UndoneAt) = (by.Name, at);
        Version++;
    }
}

/// <summary>One record or place a merge touched; merges that share one can only be undone last first.</summary>
public sealed class MergeTrace
{
    private MergeTrace() { }

    internal MergeTrace(Guid workspaceId, Guid mergeId, string touched) => (WorkspaceId, MergeId, Touched) = (workspaceId, mergeId, touched);

    public Guid WorkspaceId { get; private init; }
    public Guid MergeId { get; private init; }
    public string Touched { get; private init; } = "";

    internal static string Of(Guid id) => $"{id:n}";

    internal static string Of(Guid personId, Guid companyId) => $"{personId:n}{companyId:n}";
}
