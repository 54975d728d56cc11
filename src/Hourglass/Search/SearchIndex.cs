using System.Collections.Concurrent;
using Hourglass.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Hourglass.Search;

/// <summary>Keeps the words of what is saved in step with it, in the same transaction.</summary>
internal static class SearchIndex
{
    private const int RememberedWords = 200_000;
    private static readonly ConcurrentDictionary<(Guid, string), bool> Known = new();

    public static async Task KeepInStepAsync(HourglassDb db, CancellationToken cancellation)
    {
        var changed = db.ChangeTracker.Entries<ISearchable>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified).ToList();
        if (changed.Count == 0) return;

        var fresh = new HashSet<(Guid, string)>();
        foreach (var entry in changed)
        {
            if (entry.State == EntityState.Added) Add(db, entry.Entity, Words.Of(entry.Entity.SearchText), fresh);
            else await ReviseAsync(db, entry, fresh, cancellation);
        }

        await LearnAsync(db, fresh, cancellation);
    }

    /// <summary>The words of records that are saved past the change tracker; the vocabulary learns them at once.</summary>
    public static async Task<IReadOnlyList<SearchWord>> WordsOfNewAsync(HourglassDb db, IEnumerable<ISearchable> subjects, CancellationToken cancellation)
    {
        var words = subjects.SelectMany(subject => Words.Of(subject.SearchText).Select(word => new SearchWord(subject, word))).ToList();
        await LearnAsync(db, [.. words.Select(w => (w.WorkspaceId, w.Word)).Where(w => !Known.ContainsKey(w))], cancellation);
        return words;
    }

    /// <summary>Forgets what this process believes to be in the vocabulary; for a save that did not happen.</summary>
    public static void Forget() => Known.Clear();

    private static async Task ReviseAsync(HourglassDb db, EntityEntry<ISearchable> entry, HashSet<(Guid, string)> fresh, CancellationToken cancellation)
    {
        if (!MayHaveOtherWords(entry)) return;
        var subject = entry.Entity;
        var had = await db.SearchWords.Where(w => w.SubjectId == subject.Id).ToListAsync(cancellation);
        var has = Words.Of(subject.SearchText);
        db.SearchWords.RemoveRange(had.Where(w => !has.Contains(w.Word)));
        foreach (var kept in had.Where(w => has.Contains(w.Word))) db.Entry(kept).Property(w => w.OwnerId).CurrentValue = subject.OwnerId;
        Add(db, subject, [.. has.Except(had.Select(w => w.Word))], fresh);
    }

    private static bool MayHaveOtherWords(EntityEntry<ISearchable> entry) => entry.Properties
        .Any(p => p.IsModified && p.Metadata.Name is "Name" or "Need" or "OwnerId" or "MergedIntoId");

    private static void Add(HourglassDb db, ISearchable subject, IReadOnlyList<string> words, HashSet<(Guid, string)> fresh)
    {
        foreach (var word in words)
        {
            db.SearchWords.Add(new SearchWord(subject, word));
            if (!Known.ContainsKey((subject.WorkspaceId, word))) fresh.Add((subject.WorkspaceId, word));
        }
    }

    private static async Task LearnAsync(HourglassDb db, HashSet<(Guid Workspace, string Word)> fresh, CancellationToken cancellation)
    {
        if (fresh.Count == 0) return;
        await db.LearnAsync([.. fresh.SelectMany(f => Words.Keys(f.Word).Select(key => new SearchKey(f.Workspace, key, f.Word)))], cancellation);

        if (Known.Count > RememberedWords) Known.Clear();
        foreach (var word in fresh) Known[word] = true;
    }
}
