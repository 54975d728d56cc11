namespace Hourglass.Search;

public enum SubjectKind { Company, Person, Journey }

/// <summary>Something people find by its words; saving it keeps its words in step.</summary>
public interface ISearchable
{
    Guid WorkspaceId { get; }
    Guid Id { get; }
    SubjectKind Kind { get; }
    /// <summary>Empty: not to be found.</summary>
    string SearchText { get; }
    Guid? OwnerId { get; }
}
