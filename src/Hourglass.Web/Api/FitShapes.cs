using System.ComponentModel;
using Hourglass.Proposals;
using Hourglass.Research;

namespace Hourglass.Web.Api;

internal sealed record CriterionShape(
    CriterionKind Kind, [property: Description("Any one of them is enough; a sign has just one.")] IReadOnlyList<string>? Words = null, int? Least = null, int? Most = null,
    [property: Description("1 to 3.")] int Weight = 1, [property: Description("Where it is true, this is not an ideal client.")] bool MustNot = false)
{
    internal Criterion Criterion => new(Kind, Words ?? [], Least, Most, Weight, MustNot);

    public static CriterionShape Of(Criterion c) => new(c.Kind, c.Words, c.Least, c.Most, c.Weight, c.MustNot);

    public static List<CriterionShape> Of(IReadOnlyList<Criterion> criteria) => [.. criteria.Select(Of)];
}

internal sealed record ProfileShape(IReadOnlyList<CriterionShape> Criteria, string ByName, [property: Description("0 while nobody wrote it.")] int Version)
{
    public static ProfileShape Of(ClientProfile p) => new(CriterionShape.Of(p.Criteria), p.ByName, p.Version);
}

internal sealed record ProfileWish(IReadOnlyList<CriterionShape> Criteria);

internal sealed record DerivedShape([property: Description("From how many finished journeys.")] int Journeys, IReadOnlyList<CriterionShape> Criteria)
{
    public static DerivedShape Of(DerivedProfile d) => new(d.Journeys, CriterionShape.Of(d.Criteria));
}

internal sealed record FitShape(
    [property: Description("By weight, of what is known; null while nothing is, or the playbook has no profile.")] int? Percent, bool IsRuledOut,
    IReadOnlyList<CriterionShape> For, IReadOnlyList<CriterionShape> Against, [property: Description("Not known: it counts neither way.")] IReadOnlyList<CriterionShape> Unknown, IReadOnlyList<ObservedSignShape> Signs)
{
    public static FitShape Of(Fit? fit) => fit is null ? new(null, false, [], [], [], [])
        : new(fit.Percent, fit.IsRuledOut, CriterionShape.Of(fit.For), CriterionShape.Of(fit.Against), CriterionShape.Of(fit.Unknown), [.. fit.Signs.Select(ObservedSignShape.Of)]);
}

internal sealed record ObservedSignShape(string Sign, [property: Description("The sign, or its opposite; null while nobody looked.")] bool? Seen, string? Note, string? ByName, DateOnly? On)
{
    public static ObservedSignShape Of(SignLine line) => new(line.Sign, line.Observed?.Seen, line.Observed?.Note, line.Observed?.ByName, line.Observed?.On);
}

internal sealed record ObservedSignWish(string Sign, [property: Description("The sign, or its opposite; null: it is not known after all.")] bool? Seen = null, string? Note = null);

internal sealed record PastResultShape(
    Guid JourneyId, string Company, string Need, [property: Description("How the customer said it.")] string Words, DateOnly? On,
    [property: Description("Or the same customer; otherwise they share a tag.")] bool SameSector, IReadOnlyList<SharedGoal> Goals)
{
    public static PastResultShape Of(PastResult r) => new(r.JourneyId, r.Company, r.Need, r.Words, r.On, r.SameSector, r.Goals);
}
