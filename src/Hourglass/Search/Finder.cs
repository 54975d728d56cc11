using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Search;

/// <summary>One thing found: its title, and the company it belongs to if it is a journey.</summary>
public sealed record Found(SubjectKind Kind, Guid Id, string Title, string? Of, Stage? Stage, Standing? Standing);

/// <summary>Finds companies, people and journeys by parts of words, forgiving slips; the time does not depend on how much there is.</summary>
public sealed class Finder(HourglassDb db, Actor actor)
{
    public const int Most = 8;
    private const int Candidates = 12;

    /// <summary>At most <see cref="Most"/> of each kind, exact words before longer ones.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(string typed, CancellationToken cancellation)
    {
        var words = Words.Of(typed).Take(6).ToList();
        if (words.Count == 0) return [];

        var asTyped = await LookUpAsync([.. words.Select(w => new[] { w })], exact: false, cancellation);
        if (asTyped.Count > 0) return asTyped;

        var otherwise = await LookUpAsync([.. words.Select(w => Spellings.Of(w).Prepend(w).ToArray())], exact: false, cancellation);
        return otherwise.Count > 0 ? otherwise : await ForgivinglyAsync(words, cancellation);
    }

    private async Task<IReadOnlyList<Found>> ForgivinglyAsync(List<string> words, CancellationToken cancellation)
    {
        var meant = new List<string[]>();
        foreach (var word in words) meant.Add(await LikeAsync(word, cancellation));
        return meant.Any(m => m.Length == 0) ? [] : await LookUpAsync(meant, exact: true, cancellation);
    }

    /// <summary>Words of the vocabulary that contain what was typed or are one slip away from it, nearest first.</summary>
    private async Task<string[]> LikeAsync(string word, CancellationToken cancellation)
    {
        var slips = Words.WithOneLetterLess(word).Append(word).ToList();
        var end = word + '\uffff';
        var near = await db.SearchKeys.Where(k => slips.Contains(k.Key)).Select(k => k.Word).Take(200)
            .Concat(db.SearchKeys.Where(k => string.Compare(k.Key, word) >= 0 && string.Compare(k.Key, end) < 0).Select(k => k.Word).Take(50))
            .ToListAsync(cancellation);

        return [.. near.Distinct()
            .Select(known => (known, far: known.Contains(word, StringComparison.Ordinal) ? 0 : Slips.Between(word, known)))
            .Where(k => k.far <= (word.Length >= 8 ? 2 : 1)).OrderBy(k => k.far).ThenBy(k => k.known.Length).Take(Candidates).Select(k => k.known)];
    }

    /// <param name="words">For each word typed, the spellings of which one must be there.</param>
    /// <param name="exact">Whether a spelling is the whole word or its beginning.</param>
    /// <param name="cancellation">Gives up.</param>
    private async Task<IReadOnlyList<Found>> LookUpAsync(List<string[]> words, bool exact, CancellationToken cancellation)
    {
        var hits = await Companies(Subjects(SubjectKind.Company, words, exact))
            .Concat(People(Subjects(SubjectKind.Person, words, exact)))
            .Concat(Journeys(Subjects(SubjectKind.Journey, words, exact))).ToListAsync(cancellation);

        return [.. hits.OrderBy(hit => hit.Kind).ThenBy(hit => hit.Word, StringComparer.Ordinal).DistinctBy(hit => hit.Id)
            .Select(hit => new Found(hit.Kind, hit.Id, hit.Title, hit.Of, hit.Stage, hit.Standing))];
    }

    private IQueryable<Hit> Companies(IQueryable<SearchWord> words) => words.Join(db.Companies, w => w.SubjectId, c => c.Id,
        (w, c) => new Hit { Kind = SubjectKind.Company, Word = w.Word, Id = c.Id, Title = c.Name, Of = c.Sector, Stage = null, Standing = null });

    private IQueryable<Hit> People(IQueryable<SearchWord> words) => words.Join(db.People, w => w.SubjectId, p => p.Id,
        (w, p) => new Hit { Kind = SubjectKind.Person, Word = w.Word, Id = p.Id, Title = p.Name, Of = null, Stage = null, Standing = null });

    private IQueryable<Hit> Journeys(IQueryable<SearchWord> words) => words
        .Join(db.Journeys, w => w.SubjectId, j => j.Id, (w, j) => new { w.Word, j.Id, j.Need, j.CompanyId, j.Stage, j.Standing })
        .Join(db.Companies, hit => hit.CompanyId, c => c.Id, (hit, c) => new Hit
        {
            Kind = SubjectKind.Journey,
            Word = hit.Word,
            Id = hit.Id,
            Title = hit.Need,
            Of = c.Name,
            Stage = hit.Stage,
            Standing = hit.Standing,
        });

    private sealed class Hit
    {
        public SubjectKind Kind { get; init; }
        public string Word { get; init; } = "";
        public Guid Id { get; init; }
        public string Title { get; init; } = "";
        public string? Of { get; init; }
        public Stage? Stage { get; init; }
        public Standing? Standing { get; init; }
    }

    private IQueryable<SearchWord> Subjects(SubjectKind kind, List<string[]> words, bool exact)
    {
        var rarest = words.MaxBy(w => w.Max(spelling => spelling.Length))!;
        var others = words.Where(w => w != rarest).Select(w => db.SearchWords.Where(Spelled.AsOneOf(w, exact))).ToList();
        var firsts = rarest.Select(spelling => InOrder(others.Aggregate(VisibleWords(kind).Where(Spelled.As(spelling, exact)),
            (hits, other) => hits.Where(hit => other.Any(w => w.SubjectId == hit.SubjectId))))).ToList();
        return firsts is [var only] ? only : InOrder(firsts.Aggregate((all, next) => all.Union(next)));
    }

    // Each spelling is read from the beginning of its range: a word that very many have costs no more than a rare one.
    private static IQueryable<SearchWord> InOrder(IQueryable<SearchWord> hits) => hits.OrderBy(hit => hit.Word).ThenBy(hit => hit.SubjectId).Take(Most);

    private IQueryable<SearchWord> VisibleWords(SubjectKind kind)
    {
        var words = db.SearchWords.Where(w => w.Kind == kind);
        if (actor.SeesAll) return words;
        return actor.StageOwners is [] ? words.OwnedBy(actor, kind, db) : words.OwnedOrLookedAfterBy(actor, kind, db);
    }
}
