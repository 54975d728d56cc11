using System.ComponentModel;
using Hourglass.Relationships;

namespace Hourglass.Web.Api;

internal sealed record PersonWish(
    string Name, string? Language = null, string? About = null, Guid? OwnerId = null, string? ExternalId = null,
    IReadOnlyList<ContactWish>? Contacts = null, FirstPositionWish? Position = null,
    IReadOnlyList<string>? Tags = null, [property: Description("Own fields by their id.")] IReadOnlyDictionary<Guid, string?>? Fields = null)
{
    internal Additions Additions => new(Tags, Fields);
    internal PersonDetails Details => new(Name, Language, About, OwnerId, ExternalId);
    internal IReadOnlyList<Reach> Reaches => [.. (Contacts ?? []).Select(c => c.Reach)];
    internal (Guid, string?)? At => Position is null ? null : (Position.CompanyId, Position.Title);
}

internal sealed record PersonChange(
    string Name, string? Language = null, string? About = null, Guid? OwnerId = null, string? ExternalId = null,
    [property: Description("All of them, by name; they stay as they are when left out.")] IReadOnlyList<string>? Tags = null,
    [property: Description("Own fields by their id; those left out stay as they are, null empties one.")] IReadOnlyDictionary<Guid, string?>? Fields = null)
{
    internal Additions Additions => new(Tags, Fields);
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
    IReadOnlyList<ContactShape> Contacts, IReadOnlyList<PositionShape> Positions, IReadOnlyList<TagMark> Tags, IReadOnlyList<FieldMark> Fields,
    DateTime CreatedAt, DateTime UpdatedAt, int Version)
{
    public static PersonShape Of(Person p, Carried carried) => new(
        p.Id, p.Name, p.Language, p.About, p.OwnerId, p.ExternalId,
        [.. p.Contacts.OrderBy(c => c.Id).Select(c => new ContactShape(c.Id, c.Kind, c.Value, c.Label))],
        [.. p.Positions.Select(at => new PositionShape(at.CompanyId, at.Title))], TagMark.Of(carried.Tags[p.Id]), FieldMark.Of(carried.Fields[p.Id]), p.CreatedAt, p.UpdatedAt, p.Version);
}

internal sealed record ContactShape(Guid Id, ContactKind Kind, string Value, string? Label);

internal sealed record PositionShape(Guid CompanyId, string? Title);
