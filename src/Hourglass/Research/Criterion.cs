using Hourglass.Relationships;

namespace Hourglass.Research;

/// <summary>By what one tells an ideal client: what the address book says, or a sign that people observe.</summary>
public enum CriterionKind { Sector, Size, Country, Tag, Sign }

/// <summary>One thing that is true of an ideal client, or never is.</summary>
/// <param name="Words">Any one of them is enough; a sign has just one, in free words.</param>
/// <param name="Weight">1 to 3.</param>
/// <param name="MustNot">Where it is true, this is not an ideal client, whatever else is.</param>
public sealed record Criterion(CriterionKind Kind, IReadOnlyList<string> Words, int? Least = null, int? Most = null, int Weight = 1, bool MustNot = false)
{
    /// <summary>Null when it is not known.</summary>
    internal bool? IsTrueOf(ClientFacts facts) => Kind switch
    {
        CriterionKind.Sector => Among(facts.Sector),
        CriterionKind.Country => Among(facts.Country),
        CriterionKind.Size => facts.Employees is { } size ? size >= (Least ?? 0) && size <= (Most ?? int.MaxValue) : null,
        CriterionKind.Tag => facts.Tags.Count == 0 ? null : facts.Tags.Any(tag => Among(tag) == true),
        CriterionKind.Sign => facts.Signs.TryGetValue(Tag.KeyOf(Words[0]), out var seen) ? seen : null,
    };

    internal Criterion Tidied()
    {
        if (Weight is < 1 or > 3) throw new RefusedException("criterion.weight");
        if (Kind == CriterionKind.Size) return TidiedSize();
        var words = (Words ?? []).Select(word => Wording.OptionalLine(word, "criterion.words", 200)).OfType<string>().DistinctBy(Tag.KeyOf).ToList();
        if (words.Count == 0) throw new RefusedException("criterion.words.missing");
        if (words.Count > 30 || (Kind == CriterionKind.Sign && words.Count > 1)) throw new RefusedException("criterion.too-many-words", 30);
        return this with { Words = words, Least = null, Most = null };
    }

    private Criterion TidiedSize()
    {
        if (Least is null && Most is null) throw new RefusedException("criterion.size.missing");
        if (Least < 0 || Most < 0 || Least > Most) throw new RefusedException("criterion.size");
        return this with { Words = [] };
    }

    private bool? Among(string? said) => said is null ? null : Words.Any(word => Tag.KeyOf(word) == Tag.KeyOf(said));
}

/// <summary>What is known of a customer that a profile may ask about.</summary>
/// <param name="Signs">By their key: seen, or the opposite was seen.</param>
internal sealed record ClientFacts(string? Sector, int? Employees, string? Country, IReadOnlyList<string> Tags, IReadOnlyDictionary<string, bool> Signs);
