namespace Hourglass.Relationships;

/// <summary>What a person does in a company.</summary>
public sealed class Position
{
    private Position() { }

    internal Position(Person person, Guid companyId, string? title) =>
        (WorkspaceId, PersonId, CompanyId, Title) = (person.WorkspaceId, person.Id, companyId, Wording.OptionalLine(title, "position.title", 150));

    internal Position(Guid workspaceId, Guid personId, Guid companyId, string? title) =>
        (WorkspaceId, PersonId, CompanyId, Title) = (workspaceId, personId, companyId, title);

    public Guid WorkspaceId { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid CompanyId { get; private init; }
    public string? Title { get; private set; }
}
