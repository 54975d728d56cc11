using Hourglass.Data;
using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>Tags and own fields in a merge: the one that goes keeps its own, the other is given copies.</summary>
internal sealed class MergedExtras(HourglassDb db)
{
    public async Task<List<Guid>> TagsToGiveAsync(Guid keptId, Guid goneId, CancellationToken cancellation) => await db.Taggings
        .Where(g => g.SubjectId == goneId && !db.Taggings.Any(k => k.SubjectId == keptId && k.TagId == g.TagId))
        .Select(g => g.TagId).ToListAsync(cancellation);

    public async Task<List<FactChoice>> DifferingAsync(Guid keptId, Guid goneId, CancellationToken cancellation) => [.. (await db.CustomValues
        .Where(v => v.SubjectId == goneId)
        .Join(db.CustomFields, v => v.FieldId, f => f.Id, (v, f) => new
        {
            f.Id, f.Label, v.Value, f.Order, Kept = db.CustomValues.Where(k => k.SubjectId == keptId && k.FieldId == f.Id).Select(k => k.Value).FirstOrDefault(),
        })
        .Where(v => v.Kept == null || v.Kept != v.Value).OrderBy(v => v.Order).ToListAsync(cancellation))
        .Select(v => new FactChoice(v.Id.ToString(), v.Label, v.Kept, v.Value))];

    public async Task<List<KeptValue>> GiveAsync(
        SubjectKind kind, Guid workspaceId, (Guid Kept, Guid Gone) pair, IEnumerable<Guid> tags, MergeChoice choice, CancellationToken cancellation)
    {
        db.AddRange(tags.Select(tag => new Tagging(workspaceId, tag, kind, pair.Kept)));
        var given = new List<KeptValue>();
        foreach (var fact in (await DifferingAsync(pair.Kept, pair.Gone, cancellation)).Where(f => choice.FromGone.Contains(f.Key)))
        {
            given.Add(new KeptValue(Guid.Parse(fact.Key), fact.Kept, fact.Gone));
            await WriteAsync(workspaceId, pair.Kept, Guid.Parse(fact.Key), fact.Gone, cancellation);
        }

        return given;
    }

    public async Task TakeBackAsync<TDetails>(Guid workspaceId, Guid keptId, MergeSnapshot<TDetails> merge, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Taggings.Where(g => g.SubjectId == keptId && merge.Tags.Contains(g.TagId)).ToListAsync(cancellation));
        foreach (var given in merge.Values)
        {
            var now = await db.CustomValues.Where(v => v.SubjectId == keptId && v.FieldId == given.FieldId).Select(v => v.Value).FirstOrDefaultAsync(cancellation);
            if (now == given.After) await WriteAsync(workspaceId, keptId, given.FieldId, given.Before, cancellation);
        }
    }

    private async Task WriteAsync(Guid workspaceId, Guid subjectId, Guid fieldId, string? value, CancellationToken cancellation)
    {
        var had = await db.CustomValues.SingleOrDefaultAsync(v => v.SubjectId == subjectId && v.FieldId == fieldId, cancellation);
        if (had is not null && value is not null) had.Value = value;
        else if (had is not null) db.Remove(had);
        else if (value is not null) db.Add(new CustomValue(workspaceId, fieldId, subjectId, value));
    }
}
