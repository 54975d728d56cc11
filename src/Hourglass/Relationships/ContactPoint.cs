namespace Hourglass.Relationships;

public enum ContactKind { Email, Phone, Messenger }

/// <summary>One way to reach a person.</summary>
public sealed class ContactPoint
{
    private ContactPoint() { }

    internal ContactPoint(Person person, ContactKind kind, string value, string? label, string? homeRegion)
    {
        (WorkspaceId, PersonId, Kind) = (person.WorkspaceId, person.Id, kind);
        Label = Wording.OptionalLine(label, "contact.label", 50);
        (Value, Key) = kind switch
        {
            ContactKind.Email => EmailAddress.Read(value),
            ContactKind.Phone => PhoneNumber.Read(value, homeRegion),
            ContactKind.Messenger => Handle(value),
        };
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public ContactKind Kind { get; private init; }
    /// <summary>As it is shown.</summary>
    public string Value { get; private init; } = "";
    /// <summary>As it is compared: the address in lower case, the phone in E.164.</summary>
    public string Key { get; private init; } = "";
    public string? Label { get; private init; }

    internal void GoTo(Guid personId) => PersonId = personId;

    internal KeptContact Kept(bool moved) => new(Id, Kind, Value, Key, Label, moved);

    internal static ContactPoint Again(Guid workspaceId, Guid personId, KeptContact was) => new()
    {
        WorkspaceId = workspaceId,
        PersonId = personId,
        Id = was.Id,
        Kind = was.Kind,
        Value = was.Value,
        Key = was.Key,
        Label = was.Label,
    };

    private static (string Value, string Key) Handle(string typed)
    {
        var value = Wording.RequiredLine(typed, "contact.messenger", 200);
        return (value, value.ToLowerInvariant());
    }
}
