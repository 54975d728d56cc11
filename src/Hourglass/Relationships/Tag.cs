using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Relationships;

/// <summary>A word that groups companies, people and journeys across everything else.</summary>
public sealed class Tag
{
    private Tag() { }

    internal Tag(string name, Actor by)
    {
        WorkspaceId = by.WorkspaceId;
        Rename(name);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    /// <summary>Compared without case, so that one word is one tag.</summary>
    public string Key { get; private set; } = "";

    public static string KeyOf(string name) => name.Trim().ToLowerInvariant().Replace('ё', 'е');

    internal void Rename(string name)
    {
        Name = Wording.RequiredLine(name, "tag.name", 50);
        if (Name.Contains(',', StringComparison.Ordinal)) throw new RefusedException("tag.comma");
        Key = KeyOf(Name);
    }

    internal Tagging On(SubjectKind kind, Guid subjectId) => new(WorkspaceId, Id, kind, subjectId);
}

public sealed class Tagging
{
    private Tagging() { }

    internal Tagging(Guid workspaceId, Guid tagId, SubjectKind kind, Guid subjectId) =>
        (WorkspaceId, TagId, Kind, SubjectId) = (workspaceId, tagId, kind, subjectId);

    public Guid WorkspaceId { get; private init; }
    public Guid TagId { get; private init; }
    public SubjectKind Kind { get; private init; }
    public Guid SubjectId { get; private init; }
}
