using Hourglass.Relationships;

namespace Hourglass.Research;

/// <summary>What companies have in common: the frequent words, and the sizes of the middle half.</summary>
internal static class Likeness
{
    public static IReadOnlyList<Criterion> Of(IReadOnlyList<ClientFacts> companies)
    {
        Criterion?[] found =
        [
            Words(CriterionKind.Sector, 3, Frequent([.. companies.Select(c => (IEnumerable<string?>)[c.Sector])])),
            Size([.. companies.Select(c => c.Employees).OfType<int>().Order()]),
            Words(CriterionKind.Country, 1, Frequent([.. companies.Select(c => (IEnumerable<string?>)[c.Country])])),
            .. Frequent([.. companies.Select(c => (IEnumerable<string?>)c.Tags)]).Select(tag => Words(CriterionKind.Tag, 1, [tag])),
        ];
        return [.. found.OfType<Criterion>()];
    }

    // Frequent is what a third of them have, and never just one of them.
    private static List<string> Frequent(IReadOnlyList<IEnumerable<string?>> said) =>
        [.. said.SelectMany(one => one.OfType<string>().DistinctBy(Tag.KeyOf)).GroupBy(Tag.KeyOf)
            .Where(same => same.Count() >= 2 && same.Count() * 3 >= said.Count).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).Select(same => same.First()).Take(5)];

    private static Criterion? Words(CriterionKind kind, int weight, List<string> words) => words.Count == 0 ? null : new(kind, words, Weight: weight);

    private static Criterion? Size(List<int> sizes) =>
        sizes.Count < DerivedProfile.Fewest ? null : new(CriterionKind.Size, [], sizes[sizes.Count / 4], sizes[sizes.Count - 1 - sizes.Count / 4], 2);
}
