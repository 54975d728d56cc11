using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Relationships;

public enum CustomFieldKind { Text, Number, Date, Choice, YesNo }

/// <summary>A field a workspace adds to companies, people or journeys.</summary>
public sealed class CustomField
{
    private CustomField() { }

    internal CustomField(SubjectKind on, CustomFieldKind kind, string label, string? choices, int order, Actor by)
    {
        (WorkspaceId, On, Kind, Order) = (by.WorkspaceId, on, kind, order);
        Describe(label, choices);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public SubjectKind On { get; private init; }
    public CustomFieldKind Kind { get; private init; }
    public string Label { get; private set; } = "";
    /// <summary>One choice a line; only for choices.</summary>
    public string? Choices { get; private set; }
    public int Order { get; private set; }
    public bool IsRetired { get; private set; }

    public IReadOnlyList<string> Options => Choices?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    internal void Describe(string label, string? choices)
    {
        Label = Wording.Required(label, "field.label", 80);
        Choices = Wording.Optional(choices, "field.choices", 4000);
        if (Kind == CustomFieldKind.Choice && Options.Count == 0) throw new RefusedException("field.no-choices", Label);
    }

    internal void Retire() => IsRetired = true;
}

/// <summary>What one company, person or journey has in a custom field, in the invariant spelling.</summary>
public sealed class CustomValue
{
    private CustomValue() { }

    internal CustomValue(CustomField field, Guid subjectId, string value) =>
        (WorkspaceId, FieldId, SubjectId, Value) = (field.WorkspaceId, field.Id, subjectId, value);

    public Guid WorkspaceId { get; private init; }
    public Guid FieldId { get; private init; }
    public Guid SubjectId { get; private init; }
    public string Value { get; internal set; } = "";
}
