namespace Hourglass.Research;

/// <summary>How close a customer comes to the ideal client of their playbook, and why (R8). What nobody knows counts neither way.</summary>
/// <param name="Percent">By weight, of what is known; null while nothing is.</param>
/// <param name="IsRuledOut">Something is true that must not be; the percent is then nought.</param>
public sealed record Fit(
    int? Percent, bool IsRuledOut, IReadOnlyList<Criterion> For, IReadOnlyList<Criterion> Against, IReadOnlyList<Criterion> Unknown, IReadOnlyList<SignLine> Signs)
{
    internal static Fit Of(IReadOnlyList<Criterion> criteria, ClientFacts facts, IReadOnlyList<SignLine> signs)
    {
        var judged = criteria.ToLookup(c => c.IsTrueOf(facts) is { } isTrue ? isTrue != c.MustNot : (bool?)null);
        var (good, bad) = (judged[true].Sum(c => c.Weight), judged[false].Sum(c => c.Weight));
        var ruledOut = judged[false].Any(c => c.MustNot);
        int? percent = good + bad == 0 ? null : ruledOut ? 0 : (100 * good + (good + bad) / 2) / (good + bad);
        return new(percent, ruledOut, Weightiest(judged[true]), Weightiest(judged[false]), Weightiest(judged[null]), signs);
    }

    private static List<Criterion> Weightiest(IEnumerable<Criterion> criteria) => [.. criteria.OrderByDescending(c => c.MustNot).ThenByDescending(c => c.Weight)];
}

/// <summary>A sign to look for, and who saw what; null while nobody did.</summary>
public sealed record SignLine(string Sign, ObservedSign? Observed);

/// <summary>What the finished journeys of a playbook have in common.</summary>
/// <param name="Journeys">From how many; too few say nothing.</param>
public sealed record DerivedProfile(int Journeys, IReadOnlyList<Criterion> Criteria)
{
    public const int Fewest = 3;

    public bool IsEnough => Journeys >= Fewest;
}
