using Hourglass.Data;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>The front door of tags: the words a workspace groups its records by.</summary>
public sealed class Tags(HourglassDb db, Actor actor)
{
    public const int MostOnOne = 30;

    public IQueryable<Tag> All => db.Tags.AsNoTracking();

    public IQueryable<Tag> Of(Guid subjectId) =>
        All.Where(t => db.Taggings.Any(g => g.TagId == t.Id && g.SubjectId == subjectId)).OrderBy(t => t.Key);

    /// <summary>The tags of each of these records, in one question.</summary>
    public async Task<ILookup<Guid, Tag>> OfEachAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellation) =>
        (await db.Taggings.Where(g => subjectIds.Contains(g.SubjectId)).Join(All, g => g.TagId, t => t.Id, (g, t) => new { g.SubjectId, Tag = t })
            .OrderBy(g => g.Tag.Key).ToListAsync(cancellation)).ToLookup(g => g.SubjectId, g => g.Tag);

    /// <summary>What has the tag of this name, of any kind.</summary>
    public IQueryable<Guid> With(string name)
    {
        var key = Tag.KeyOf(name);
        return db.Taggings.Where(g => db.Tags.Any(t => t.Id == g.TagId && t.Key == key)).Select(g => g.SubjectId);
    }

    /// <summary>Tags by name, beginning after this key.</summary>
    public Task<List<Tag>> PageAsync(string? after, int size, CancellationToken cancellation) =>
        All.Where(t => after == null || string.Compare(t.Key, after) > 0).OrderBy(t => t.Key).Take(size).ToListAsync(cancellation);

    /// <summary>The names in a line as people type it, separated by commas.</summary>
    public static IReadOnlyList<string> Read(string? typed) =>
        [.. (typed ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public async Task<Tag> AddAsync(string name, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var tag = new Tag(name, actor);
        if (await All.AnyAsync(t => t.Key == tag.Key, cancellation)) throw new RefusedException("tag.exists", tag.Name);
        db.Add(tag);
        await db.SaveChangesAsync(cancellation);
        return tag;
    }

    public async Task RenameAsync(Guid id, string name, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var tag = await OneAsync(id, cancellation);
        tag.Rename(name);
        if (await All.AnyAsync(t => t.Key == tag.Key && t.Id != id, cancellation)) throw new RefusedException("tag.exists", tag.Name);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes the tag off everything that has it, and away.</summary>
    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var tag = await OneAsync(id, cancellation);
        await using var transaction = await db.BeginAsync(cancellation);
        await db.Taggings.Where(g => g.TagId == id).ExecuteDeleteAsync(cancellation);
        db.Remove(tag);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Gives a record exactly these tags, new words becoming new tags; the caller saves.</summary>
    /// <returns>What changed, as a line of history.</returns>
    internal async Task<string?> PutAsync(SubjectKind kind, Guid subjectId, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var wanted = await WantedAsync(names, cancellation);
        var had = await db.Taggings.Where(g => g.SubjectId == subjectId).Join(db.Tags, g => g.TagId, t => t.Id, (g, t) => new { Tagging = g, t.Name }).ToListAsync(cancellation);
        db.RemoveRange(had.Where(h => wanted.All(w => w.Id != h.Tagging.TagId)).Select(h => h.Tagging));
        db.AddRange(wanted.Where(w => had.All(h => h.Tagging.TagId != w.Id)).Select(w => w.On(kind, subjectId)));
        return Changes.Of("Tags", Line(had.Select(h => h.Name)), Line(wanted.Select(w => w.Name)));
    }

    private async Task<List<Tag>> WantedAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var typed = names.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => new Tag(name, actor)).DistinctBy(t => t.Key).ToList();
        if (typed.Count > MostOnOne) throw new RefusedException("tag.too-many", MostOnOne);
        var keys = typed.Select(t => t.Key).ToList();
        var known = await db.Tags.Where(t => keys.Contains(t.Key)).ToDictionaryAsync(t => t.Key, cancellation);
        foreach (var fresh in typed.Where(t => !known.ContainsKey(t.Key))) db.Add(fresh);
        return [.. typed.Select(t => known.GetValueOrDefault(t.Key, t))];
    }

    private static string Line(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private async Task<Tag> OneAsync(Guid id, CancellationToken cancellation) =>
        await db.Tags.SingleOrDefaultAsync(t => t.Id == id, cancellation) ?? throw new RefusedException("tag.unknown");
}
