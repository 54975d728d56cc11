using Hourglass.Relationships;

namespace Hourglass.Web.Pages.Relationships.Parts;

/// <summary>A person as typed; the ways to reach them and the position only when they are new.</summary>
public sealed class PersonInput
{
    public string? Name { get; set; }
    public string? Language { get; set; }
    public Guid? OwnerId { get; set; }
    public string? About { get; set; }
    public string? ExternalId { get; set; }
    public string? Tags { get; set; }
    public Dictionary<Guid, string?>? Fields { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Messenger { get; set; }
    public string? Service { get; set; }
    public string? Company { get; set; }
    public string? Title { get; set; }
    public bool EvenIfAlike { get; set; }

    public static PersonInput Of(PersonSheet sheet) => new()
    {
        Name = sheet.Person.Name,
        Language = sheet.Person.Language,
        OwnerId = sheet.Person.OwnerId,
        About = sheet.Person.About,
        ExternalId = sheet.Person.ExternalId,
        Tags = string.Join(", ", sheet.Tags.Select(t => t.Name)),
        Fields = OwnFields.Held(sheet.Fields),
    };

    public PersonDetails Details => new(Name ?? "", string.IsNullOrEmpty(Language) ? null : Language, About, OwnerId, ExternalId);

    public Additions Additions => new(Hourglass.Relationships.Tags.Read(Tags), Fields);

    public IReadOnlyList<Reach> Reaches =>
        [.. new[] { new Reach(ContactKind.Email, Email ?? ""), new Reach(ContactKind.Phone, Phone ?? ""), new Reach(ContactKind.Messenger, Messenger ?? "", Service) }
            .Where(reach => !string.IsNullOrWhiteSpace(reach.Value))];
}
