namespace Hourglass.Relationships;

/// <summary>What a person does in a company.</summary>
public sealed class Position
{
    private Position() { }

    internal Position(Person person, Guid companyId, string? title) =>
        (WorkspaceId, PersonId, CompanyId, Title) = (person.WorkspaceId, person.Id, companyId, Wording.Optional(title, "position.title", 150));

    public Guid WorkspaceId { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid CompanyId { get; private init; }
    public string? Title { get; private set; }
}
