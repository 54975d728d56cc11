using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>Puts tags and own fields on a record, to be saved together with its facts or not at all.</summary>
public sealed class Extras(Tags tags, CustomFields fields)
{
    /// <summary>What these records carry, however many they are.</summary>
    public async Task<Carried> OfAsync(SubjectKind kind, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellation) =>
        new(await tags.OfEachAsync(subjectIds, cancellation), await fields.OfEachAsync(kind, subjectIds, cancellation));

    /// <summary>What a record carries that was made a moment ago; whoever gave it nothing need not be asked.</summary>
    public async Task<Carried> OfNewAsync(SubjectKind kind, Guid subjectId, Additions given, CancellationToken cancellation) =>
        given == Additions.None ? Carried.Nothing : await OfAsync(kind, [subjectId], cancellation);

    /// <summary>What one record has, and which of the workspace's fields it could fill.</summary>
    public async Task<(IReadOnlyList<Tag> Tags, IReadOnlyList<FieldValue> Fields)> OfAsync(SubjectKind kind, Guid subjectId, CancellationToken cancellation) =>
        (await tags.Of(subjectId).ToListAsync(cancellation), await fields.OfAsync(kind, subjectId, cancellation));

    /// <returns>What changed, as lines of history.</returns>
    internal async Task<string?> PutAsync(SubjectKind kind, Guid subjectId, Additions given, CancellationToken cancellation) => Changes.Joined(
        given.Fields is null ? null : await fields.PutAsync(kind, subjectId, given.Fields, cancellation),
        given.Tags is null ? null : await tags.PutAsync(kind, subjectId, given.Tags, cancellation));
}

/// <summary>Tags and filled own fields by the id of their record.</summary>
public sealed record Carried(ILookup<Guid, Tag> Tags, ILookup<Guid, FieldValue> Fields)
{
    public static readonly Carried Nothing = new(Enumerable.Empty<Tag>().ToLookup(_ => Guid.Empty), Enumerable.Empty<FieldValue>().ToLookup(_ => Guid.Empty));
}
