using Hourglass.Relationships;

namespace Hourglass.Web.Api;

internal sealed record TagMark(Guid Id, string Name)
{
    public static IReadOnlyList<TagMark> Of(IEnumerable<Tag> tags) => [.. tags.Select(t => new TagMark(t.Id, t.Name))];
}

/// <summary>What a record has in one of the workspace's own fields, spelled for programs.</summary>
internal sealed record FieldMark(Guid Id, string Label, string Value)
{
    public static IReadOnlyList<FieldMark> Of(IEnumerable<FieldValue> fields) =>
        [.. fields.Where(f => f.Value is not null).Select(f => new FieldMark(f.Field.Id, f.Field.Label, f.Value!))];
}
