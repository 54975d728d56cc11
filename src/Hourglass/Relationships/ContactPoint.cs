namespace Hourglass.Relationships;

public enum ContactKind { Email, Phone, Messenger }

/// <summary>One way to reach a person.</summary>
public sealed class ContactPoint
{
    private ContactPoint() { }

    internal ContactPoint(Person person, ContactKind kind, string value, string? label)
    {
        (WorkspaceId, PersonId, Kind) = (person.WorkspaceId, person.Id, kind);
        Label = Wording.Optional(label, "contact.label", 50);
        (Value, Key) = kind switch
        {
            ContactKind.Email => EmailAddress.Read(value),
            ContactKind.Phone => PhoneNumber.Read(value),
            ContactKind.Messenger => Handle(value),
        };
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PersonId { get; private init; }
    public ContactKind Kind { get; private init; }
    /// <summary>As it is shown.</summary>
    public string Value { get; private init; } = "";
    /// <summary>As it is compared: the address in lower case, the phone in E.164.</summary>
    public string Key { get; private init; } = "";
    public string? Label { get; private init; }

    private static (string Value, string Key) Handle(string typed)
    {
        var value = Wording.Required(typed, "contact.messenger", 200);
        return (value, value.ToLowerInvariant());
    }
}
