using System.Globalization;
using Hourglass.Relationships;
using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>Tags and the workspace's own fields, for whatever a row brings.</summary>
internal sealed class Extras(LandingGround ground, SubjectKind kind)
{
    private readonly Dictionary<string, Guid> _tags = [];
    private readonly Dictionary<string, CustomField> _fields = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<Guid, HashSet<Guid>> _taggings = [];
    private Dictionary<(Guid Subject, Guid Field), CustomValue> _values = [];

    private IEnumerable<BoundColumn> Columns => ground.Map.Columns.Where(c => c.Field.Kind == FieldKind.Custom);
    private bool Any => ground.Map.Has("tags") || Columns.Any();

    public async Task LearnAsync(IReadOnlyCollection<Guid> known, CancellationToken cancellation)
    {
        if (!Any) return;
        foreach (var tag in _tags.Count > 0 ? [] : await ground.Db.Tags.AsNoTracking().ToListAsync(cancellation)) _tags[tag.Key] = tag.Id;
        foreach (var field in _fields.Count > 0 ? [] : await FieldsAsync(cancellation)) _fields.TryAdd(field.Label, field);

        var taggings = known.Count == 0 ? [] : await ground.Db.Taggings.AsNoTracking().Where(t => known.Contains(t.SubjectId)).ToListAsync(cancellation);
        _taggings = taggings.GroupBy(t => t.SubjectId).ToDictionary(g => g.Key, g => g.Select(t => t.TagId).ToHashSet());
        _values = known.Count == 0 ? [] : await ground.Db.CustomValues.Where(v => known.Contains(v.SubjectId))
            .ToDictionaryAsync(v => (v.SubjectId, v.FieldId), cancellation);
    }

    public BeforeImage With(BeforeImage before, Guid subject) => before with
    {
        Tags = [.. _taggings.GetValueOrDefault(subject, [])],
        Values = _values.Where(v => v.Key.Subject == subject).ToDictionary(v => v.Key.Field, v => v.Value.Value),
    };

    /// <summary>Reads everything before anything is put down, so that a bad value rejects the row as a whole.</summary>
    public ReadExtras Read(RowDraft row) => new(
        [.. Columns.Where(c => row.Text(c.Field.Key) is not null).Select(c => (c, Invariant(c, row.Text(c.Field.Key)!)))],
        [.. (row.Text("tags") ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => Wording.Required(tag, "tag.name", 50))]);

    /// <returns>Whether anything became different.</returns>
    public bool Say(RowDraft row, Guid subject, ReadExtras read)
    {
        var changed = false;
        foreach (var (column, value) in read.Values) changed |= Say(subject, FieldOf(column, row), value);
        foreach (var name in read.Tags) changed |= Tag(row, subject, name);
        return changed;
    }

    private bool Say(Guid subject, CustomField field, string value)
    {
        if (_values.TryGetValue((subject, field.Id), out var said))
        {
            if (said.Value == value) return false;
            said.Value = value;
            return true;
        }

        var fresh = new CustomValue(field, subject, value);
        ground.Put(fresh);
        _values[(subject, field.Id)] = fresh;
        ground.OnTakeBack(() => _values.Remove((subject, field.Id)));
        return true;
    }

    private bool Tag(RowDraft row, Guid subject, string name)
    {
        var key = Relationships.Tag.KeyOf(name);
        if (!_tags.TryGetValue(key, out var id)) id = MakeTag(row, name, key);
        if (!_taggings.TryGetValue(subject, out var has)) _taggings[subject] = has = [];
        if (!has.Add(id)) return false;
        ground.Put(new Tagging(ground.Actor.WorkspaceId, id, kind, subject));
        ground.OnTakeBack(() => has.Remove(id));
        return true;
    }

    private Guid MakeTag(RowDraft row, string name, string key)
    {
        var tag = new Tag(name, ground.Actor);
        ground.Put(tag);
        ground.Made(ImportedKind.Tag, tag.Id, row);
        ground.OnTakeBack(() => _tags.Remove(key));
        return _tags[key] = tag.Id;
    }

    private CustomField FieldOf(BoundColumn column, RowDraft row)
    {
        var label = LabelOf(column);
        if (_fields.TryGetValue(label, out var field)) return field;
        field = new CustomField(kind, KindOf(column), label, null, _fields.Count, ground.Actor);
        ground.Put(field);
        ground.Made(ImportedKind.Field, field.Id, row);
        ground.OnTakeBack(() => _fields.Remove(label));
        return _fields[label] = field;
    }

    private string Invariant(BoundColumn column, string text)
    {
        var known = _fields.GetValueOrDefault(LabelOf(column));
        return (known?.Kind ?? KindOf(column)) switch
        {
            CustomFieldKind.Number => RowDraft.Number(column, text)!.Value.ToString(CultureInfo.InvariantCulture),
            CustomFieldKind.Date => RowDraft.Date(column, text)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CustomFieldKind.YesNo => YesOrNo(column, text),
            CustomFieldKind.Choice => known!.Options.FirstOrDefault(o => string.Equals(o, text, StringComparison.OrdinalIgnoreCase))
                ?? throw new RefusedException("row.value-unknown", column.Column.Title, text),
            CustomFieldKind.Text => Wording.Optional(text, "field.value", 4000) ?? "",
        };
    }

    private static string YesOrNo(BoundColumn column, string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "1" or "да" or "+" => CustomField.Yes,
        "no" or "false" or "0" or "нет" or "-" => CustomField.No,
        _ => throw new RefusedException("row.value-unknown", column.Column.Title, text),
    };

    private Task<List<CustomField>> FieldsAsync(CancellationToken cancellation) =>
        ground.Db.CustomFields.AsNoTracking().Where(f => f.On == kind && !f.IsRetired).ToListAsync(cancellation);

    private static string LabelOf(BoundColumn column) => column.Field.Key[ImportFields.CustomPrefix.Length..];

    private static CustomFieldKind KindOf(BoundColumn column) =>
        column.Dates is not null ? CustomFieldKind.Date : column.Numbers is not null ? CustomFieldKind.Number : CustomFieldKind.Text;
}

/// <summary>What a row says in its tags and own fields, found good.</summary>
internal sealed record ReadExtras(IReadOnlyList<(BoundColumn Column, string Value)> Values, IReadOnlyList<string> Tags);
