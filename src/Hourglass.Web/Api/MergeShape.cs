using System.ComponentModel;
using System.Text.Json;
using Hourglass.Relationships;
using Hourglass.Search;

namespace Hourglass.Web.Api;

internal sealed record MergeWish(
    [property: Description("The one that goes.")] Guid OtherId,
    [property: Description("Which facts the other one is right about, by the `key` of the preview. Left out: only those this one says nothing about.")]
    IReadOnlyList<string>? FromOther = null);

internal sealed record MergeShape(Guid Id, SubjectKind Kind, Guid KeptId, string KeptName, Guid GoneId, string GoneName, string ByName, DateTime At)
{
    public static MergeShape Of(Merge m) => new(m.Id, m.Kind, m.KeptId, m.KeptName, m.GoneId, m.GoneName, m.ByName, m.At);
}

internal sealed record MergePreviewShape(
    Guid KeptId, string KeptName, Guid GoneId, string GoneName, IReadOnlyList<FactShape> Facts,
    MovingShape Journeys, MovingShape Positions, MovingShape Children, MovingShape Contacts, MovingShape Tags)
{
    public static MergePreviewShape Of(MergePreview p) => new(
        p.KeptId, p.Kept, p.GoneId, p.Gone, [.. p.Facts.Select(f => new FactShape(MergeFacts.Name(f.Key), f.Label, f.Kept, f.Gone))],
        MovingShape.Of(p.Journeys), MovingShape.Of(p.Positions), MovingShape.Of(p.Children), MovingShape.Of(p.Contacts), MovingShape.Of(p.Tags));
}

internal sealed record FactShape(
    [property: Description("The name of the fact, or the id of an own field.")] string Key, [property: Description("Of an own field.")] string? Label, string? Kept, string? Gone);

internal sealed record MovingShape(int Count, [property: Description("The first twenty.")] IReadOnlyList<string> Names)
{
    public static MovingShape Of(Moving moving) => new(moving.Count, moving.Names);
}

/// <summary>The facts of a record by the names they have in JSON.</summary>
internal static class MergeFacts
{
    public static string Name(string key) => JsonNamingPolicy.CamelCase.ConvertName(key);

    public static Dictionary<string, string> Of(SubjectKind kind) =>
        (kind == SubjectKind.Company ? typeof(CompanyDetails) : typeof(PersonDetails)).GetProperties().ToDictionary(fact => Name(fact.Name), fact => fact.Name);
}
