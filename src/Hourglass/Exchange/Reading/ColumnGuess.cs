namespace Hourglass.Exchange.Reading;

/// <summary>A column and the field it most likely belongs to; Confidence runs from 0 to 1, 1 being a name we know.</summary>
public sealed record ColumnMatch(SheetColumn Column, string? Field, double Confidence);

/// <summary>Guesses from its header what a column holds, in Russian and English; every field is given away once.</summary>
public static class ColumnGuess
{
    public const double Threshold = 0.6;

    /// <summary>
    /// Fields are keys such as "company", "journey.closeDate" or "person.email": the last part decides, the parts before it break ties.
    /// Further names (a custom field's label) come keyed by field.
    /// </summary>
    public static IReadOnlyList<ColumnMatch> Of(
        IReadOnlyList<SheetColumn> columns, IReadOnlyList<string> fields, IReadOnlyDictionary<string, string[]>? names = null)
    {
        var targets = fields.Select(f => new Target(f, names?.GetValueOrDefault(f) ?? [])).ToList();
        var pairs = from column in columns
                    where column.Name.Length > 0
                    from target in targets
                    let score = target.Score(HeaderWords.Of(column.Name))
                    where score >= Threshold
                    orderby score descending, column.Index
                    select (Column: column, Field: target.Field, Score: Math.Min(1, score));

        var given = new Dictionary<SheetColumn, ColumnMatch>();
        var taken = new HashSet<string>();
        foreach (var (column, field, score) in pairs)
            if (!given.ContainsKey(column) && taken.Add(field)) given[column] = new ColumnMatch(column, field, Math.Round(score, 2));
        return [.. columns.Select(c => given.GetValueOrDefault(c) ?? new ColumnMatch(c, null, 0))];
    }

    private sealed class Target
    {
        private readonly List<(string[] Words, double Weight)> _phrases;

        public Target(string field, string[] names)
        {
            Field = field;
            var parts = field.Split('.');
            string[] own = [parts[^1], field, .. names];
            var known = HeaderSynonyms.For(parts[^1]).Concat(HeaderSynonyms.For(field));
            var parents = parts[..^1].SelectMany(p => HeaderSynonyms.For(p).Append(p));
            _phrases =
            [
                .. own.Select(p => (HeaderWords.Of(p), 1.05)), .. known.Select(p => (HeaderWords.Of(p), 1d)),
                .. parents.SelectMany(parent => known.Append(parts[^1]).Select(p => (HeaderWords.Of($"{parent} {p}"), 1.1))),
            ];
        }

        public string Field { get; }

        public double Score(string[] header) => _phrases.Max(p => p.Weight * HeaderWords.Likeness(header, p.Words));
    }
}
