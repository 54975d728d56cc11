using Hourglass.Relationships;

namespace Hourglass.Web.Api;

internal sealed record PersonWish(
    string Name, string? Language = null, string? About = null, Guid? OwnerId = null, string? ExternalId = null,
    IReadOnlyList<ContactWish>? Contacts = null, FirstPositionWish? Position = null)
{
    internal PersonDetails Details => new(Name, Language, About, OwnerId, ExternalId);
    internal IReadOnlyList<Reach> Reaches => [.. (Contacts ?? []).Select(c => c.Reach)];
    internal (Guid, string?)? At => Position is null ? null : (Position.CompanyId, Position.Title);
}

internal sealed record PersonChange(string Name, string? Language = null, string? About = null, Guid? OwnerId = null, string? ExternalId = null)
{
    internal PersonDetails Details => new(Name, Language, About, OwnerId, ExternalId);
}

internal sealed record ContactWish(ContactKind Kind, string Value, string? Label = null)
{
    internal Reach Reach => new(Kind, Value, Label);
}

internal sealed record FirstPositionWish(Guid CompanyId, string? Title = null);

internal sealed record PositionWish(string? Title = null);

internal sealed record PersonShape(
    Guid Id, string Name, string? Language, string? About, Guid? OwnerId, string? ExternalId,
    IReadOnlyList<ContactShape> Contacts, IReadOnlyList<PositionShape> Positions, DateTime CreatedAt, DateTime UpdatedAt, int Version)
{
    public static PersonShape Of(Person p) => new(
        p.Id, p.Name, p.Language, p.About, p.OwnerId, p.ExternalId,
        [.. p.Contacts.OrderBy(c => c.Id).Select(c => new ContactShape(c.Id, c.Kind, c.Value, c.Label))],
        [.. p.Positions.Select(at => new PositionShape(at.CompanyId, at.Title))], p.CreatedAt, p.UpdatedAt, p.Version);
}

internal sealed record ContactShape(Guid Id, ContactKind Kind, string Value, string? Label);

internal sealed record PositionShape(Guid CompanyId, string? Title);
