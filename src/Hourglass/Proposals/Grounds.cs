using Hourglass.Collaboration;
using Hourglass.Research;
using Hourglass.Solutions;

namespace Hourglass.Proposals;

/// <summary>What the first three stages left for the proposal to stand on.</summary>
public sealed record Grounds(
    IReadOnlyList<Stakeholder> Stakeholders, IReadOnlyList<Problem> Problems, IReadOnlyList<ValueEntry> Value,
    IReadOnlyList<SolutionElement> Elements, IReadOnlyList<SolutionVariant> Variants, IReadOnlyList<Goal> Goals)
{
    public IReadOnlyList<Idea> Ideas { get; init; } = [];

    /// <summary>The main ones and those the customer confirmed, the weightiest first; none that is left out.</summary>
    public IReadOnlyList<Problem> Told => [.. Problems.Where(p => p.LeftOutBecause is null && (p.IsMain || p.ConfirmedOn is not null)).OrderByDescending(p => p.IsMain).ThenByDescending(p => p.Weight)];

    /// <summary>Of the chosen variant, and of no variant.</summary>
    public IReadOnlyList<SolutionElement> Offered
    {
        get
        {
            var chosen = Variants.FirstOrDefault(v => v.IsChosen)?.Id;
            return [.. Elements.Where(e => e.VariantId is null || e.VariantId == chosen)];
        }
    }

    public Readiness Readiness => Readiness.Of(this);

    public Authorship Authorship => Authorship.Of(this);

    internal ProposalContent Into(ProposalContent content) => content with
    {
        Problems = [.. Told.Select(p => new SharedText(p.Real, p.CostOfNothing, p.FromCustomer || p.ConfirmedOn is not null))],
        Afters = [.. Problems.Where(p => p.After is not null && p.LeftOutBecause is null).Select(p => new SharedText(p.After!, p.AfterSigns, p.AfterConfirmedOn is not null))],
        Elements = [.. Offered.Select(e => new SharedText(e.Title, e.Description, e.FromCustomer || e.ConfirmedOn is not null))],
        Goals = [.. Goals.Select(g => new SharedGoal(g.Words, g.FromCustomer || g.ConfirmedOn is not null, [.. g.Measures.Select(Copied)]))],
    };

    private static SharedMeasure Copied(Measure m) => new(m.Name, m.Unit, m.Baseline, m.Target, m.ByWhen, m.How, m.WhoConfirms);
}

/// <summary>How much of what the proposal stands on the customer wrote or confirmed (R66).</summary>
public sealed record Authorship(int Problems, int TheirProblems, int Elements, int TheirElements, int Goals, int TheirGoals, int Ideas, int TheirIdeas)
{
    private int All => Problems + Elements + Goals + Ideas;

    /// <summary>Whole percent; null while there is nothing yet.</summary>
    public int? Percent => All == 0 ? null : 100 * (TheirProblems + TheirElements + TheirGoals + TheirIdeas) / All;

    public static Authorship Of(Grounds grounds) => new(
        grounds.Problems.Count, grounds.Problems.Count(p => p.FromCustomer || p.ConfirmedOn is not null),
        grounds.Elements.Count, grounds.Elements.Count(e => e.FromCustomer || e.ConfirmedOn is not null),
        grounds.Goals.Count, grounds.Goals.Count(g => g.FromCustomer || g.ConfirmedOn is not null),
        grounds.Ideas.Count, grounds.Ideas.Count(i => i.FromCustomer));
}
