namespace Hourglass.Search;

/// <summary>One word of one thing that can be found.</summary>
public sealed class SearchWord
{
    private SearchWord() { }

    internal SearchWord(ISearchable subject, string word) =>
        (WorkspaceId, Word, Kind, SubjectId, OwnerId) = (subject.WorkspaceId, word, subject.Kind, subject.Id, subject.OwnerId);

    public Guid WorkspaceId { get; private init; }
    public string Word { get; private init; } = "";
    public SubjectKind Kind { get; private init; }
    public Guid SubjectId { get; private init; }
    public Guid? OwnerId { get; internal set; }
}

/// <summary>A known word under itself with one letter left out, so that a typo meets it (Key = Word without one letter, or Word).</summary>
public sealed class SearchKey
{
    private SearchKey() { }

    internal SearchKey(Guid workspaceId, string key, string word) => (WorkspaceId, Key, Word) = (workspaceId, key, word);

    public Guid WorkspaceId { get; private init; }
    public string Key { get; private init; } = "";
    public string Word { get; private init; } = "";
}
