using Hourglass.Data;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>A workspace's own field with what one record has in it; null: nothing.</summary>
public sealed record FieldValue(CustomField Field, string? Value);

/// <summary>The front door of the fields a workspace adds to its records.</summary>
public sealed class CustomFields(HourglassDb db, Actor actor)
{
    public const int MostOnOne = 50;

    public IQueryable<CustomField> All => db.CustomFields.AsNoTracking().OrderBy(f => f.Order).ThenBy(f => f.Id);

    /// <summary>The fields in use for this kind of record, with what this one has; retired fields are not shown.</summary>
    public async Task<IReadOnlyList<FieldValue>> OfAsync(SubjectKind kind, Guid? subjectId, CancellationToken cancellation)
    {
        var fields = await All.Where(f => f.On == kind && !f.IsRetired).ToListAsync(cancellation);
        if (fields.Count == 0 || subjectId is null) return [.. fields.Select(f => new FieldValue(f, null))];
        var values = await db.CustomValues.AsNoTracking().Where(v => v.SubjectId == subjectId).ToDictionaryAsync(v => v.FieldId, v => v.Value, cancellation);
        return [.. fields.Select(f => new FieldValue(f, values.GetValueOrDefault(f.Id)))];
    }

    /// <summary>What each of these records has in the fields in use, in one question; empty fields are left out.</summary>
    public async Task<ILookup<Guid, FieldValue>> OfEachAsync(SubjectKind kind, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellation) =>
        (await db.CustomValues.AsNoTracking().Where(v => subjectIds.Contains(v.SubjectId))
            .Join(All.Where(f => f.On == kind && !f.IsRetired), v => v.FieldId, f => f.Id, (v, f) => new { v.SubjectId, v.Value, Field = f })
            .OrderBy(v => v.Field.Order).ThenBy(v => v.Field.Id).ToListAsync(cancellation)).ToLookup(v => v.SubjectId, v => new FieldValue(v.Field, v.Value));

    public async Task<CustomField> AddAsync(SubjectKind on, CustomFieldKind kind, string label, string? choices, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var count = await All.CountAsync(f => f.On == on && !f.IsRetired, cancellation);
        if (count >= MostOnOne) throw new RefusedException("field.too-many", MostOnOne);
        var last = await db.CustomFields.Where(f => f.On == on).MaxAsync(f => (int?)f.Order, cancellation) ?? 0;
        var field = new CustomField(on, kind, label, choices, last + 1, actor);
        db.Add(field);
        await db.SaveChangesAsync(cancellation);
        return field;
    }

    public Task DescribeAsync(Guid id, string label, string? choices, CancellationToken cancellation) =>
        ChangeAsync(id, field => field.Describe(label, choices), cancellation);

    /// <summary>No longer asked for or shown; what was written stays and comes back with the field.</summary>
    public Task RetireAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, field => field.Retire(), cancellation);

    public Task ReturnAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, field => field.Return(), cancellation);

    /// <summary>Writes what was typed into a record's fields; the caller saves.</summary>
    /// <returns>What changed, as lines of history.</returns>
    internal async Task<string?> PutAsync(
        SubjectKind kind, Guid subjectId, IReadOnlyDictionary<Guid, string?> typed, CancellationToken cancellation)
    {
        var fields = await db.CustomFields.Where(f => f.On == kind && !f.IsRetired).ToListAsync(cancellation);
        if (typed.Keys.Any(id => fields.All(f => f.Id != id))) throw new RefusedException("field.unknown");
        var had = await db.CustomValues.Where(v => v.SubjectId == subjectId).ToDictionaryAsync(v => v.FieldId, cancellation);
        return Changes.Joined([.. fields.Where(f => typed.ContainsKey(f.Id)).OrderBy(f => f.Order)
            .Select(field => Put(field, subjectId, typed[field.Id], had.GetValueOrDefault(field.Id)))]);
    }

    private string? Put(CustomField field, Guid subjectId, string? typed, CustomValue? had)
    {
        var before = had?.Value;
        var value = typed == before ? before : field.Read(typed);
        if (value == before) return null;
        if (value is null) db.Remove(had!);
        else if (had is not null) had.Value = value;
        else db.Add(new CustomValue(field, subjectId, value));
        return Changes.Of(field.Label, before, value);
    }

    private async Task ChangeAsync(Guid id, Action<CustomField> verb, CancellationToken cancellation)
    {
        actor.MustAdminister();
        verb(await db.CustomFields.SingleOrDefaultAsync(f => f.Id == id, cancellation) ?? throw new RefusedException("field.unknown"));
        await db.SaveChangesAsync(cancellation);
    }
}
