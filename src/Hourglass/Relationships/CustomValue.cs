namespace Hourglass.Relationships;

/// <summary>What one company, person or journey has in a custom field, in the invariant spelling.</summary>
public sealed class CustomValue
{
    private CustomValue() { }

    internal CustomValue(CustomField field, Guid subjectId, string value) =>
        (WorkspaceId, FieldId, SubjectId, Value) = (field.WorkspaceId, field.Id, subjectId, value);

    internal CustomValue(Guid workspaceId, Guid fieldId, Guid subjectId, string value) =>
        (WorkspaceId, FieldId, SubjectId, Value) = (workspaceId, fieldId, subjectId, value);

    public Guid WorkspaceId { get; private init; }
    public Guid FieldId { get; private init; }
    public Guid SubjectId { get; private init; }
    public string Value { get; internal set; } = "";
}
