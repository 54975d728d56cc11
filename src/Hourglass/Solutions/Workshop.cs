using Hourglass.Research;

namespace Hourglass.Solutions;

/// <summary>Whether anything is meant for a problem.</summary>
public enum Coverage { Open, Covered, LeftOut }

/// <summary>The solution of one journey as far as it was thought through, and what it still lacks (R54–R60).</summary>
public sealed record Workshop(
    IReadOnlyList<Problem> Problems, IReadOnlyList<SolutionElement> Elements, IReadOnlyList<SolutionVariant> Variants, IReadOnlyList<SolutionComment> Comments,
    DesignNotes? Notes, IReadOnlyList<Opportunity> Opportunities, IReadOnlyList<Goal> Goals)
{
    public static readonly Workshop Empty = new([], [], [], [], null, [], []);

    /// <summary>The main ones first, then by what they weigh.</summary>
    public IReadOnlyList<Problem> ByWeight => [.. Problems.OrderByDescending(p => p.IsMain).ThenByDescending(p => p.Weight).ThenBy(p => p.Id)];

    public IReadOnlyList<Problem> MainProblems => [.. ByWeight.Where(p => p.IsMain)];

    public SolutionVariant? Chosen => Variants.FirstOrDefault(v => v.IsChosen);

    /// <summary>What the solution is made of as things stand: once a variant is chosen, the parts of the others count no more.</summary>
    public IReadOnlyList<SolutionElement> Standing => Chosen is { } chosen ? Of(chosen) : Elements;

    /// <summary>The parts of one variant, with those that belong to all.</summary>
    public IReadOnlyList<SolutionElement> Of(SolutionVariant variant) => [.. Elements.Where(e => e.VariantId is null || e.VariantId == variant.Id)];

    public IReadOnlyList<Problem> SolvedBy(IReadOnlyList<SolutionElement> elements) => [.. ByWeight.Where(p => elements.Any(e => e.Solves(p.Id)))];

    public Coverage CoverageOf(Problem problem) =>
        Standing.Any(e => e.Solves(problem.Id)) ? Coverage.Covered : problem.LeftOutBecause is not null ? Coverage.LeftOut : Coverage.Open;

    /// <summary>Nothing is meant for them, and nobody said why.</summary>
    public IReadOnlyList<Problem> OrphanProblems => [.. ByWeight.Where(p => CoverageOf(p) == Coverage.Open)];

    /// <summary>They solve no problem anybody told us of.</summary>
    public IReadOnlyList<SolutionElement> OrphanElements => [.. Elements.Where(e => e.Traces.Count == 0)];

    /// <summary>What no catalogue has (R55, R59).</summary>
    public IReadOnlyList<SolutionElement> BeyondCatalogue => [.. Elements.Where(e => e.IsBeyondCatalogue)];

    /// <summary>Nobody has looked through them yet (R56).</summary>
    public IReadOnlyList<Lens> UnusedLenses => [.. Enum.GetValues<Lens>().Where(lens => lens != Lens.None && Elements.All(e => e.Lens != lens))];

    /// <summary>How many of the main problems are answered, by a part of the solution or by a reason why not.</summary>
    public int MainAnswered => MainProblems.Count(p => CoverageOf(p) != Coverage.Open);

    /// <summary>How much of it the customer brought in or said yes to, in whole percent of parts and goals.</summary>
    public int CustomersShare => Elements.Count + Goals.Count is var all and > 0 ? 100 * (Elements.Count(e => e.IsTheirs) + Goals.Count(g => g.IsTheirs)) / all : 0;

    public IEnumerable<SolutionComment> CommentsOn(SolutionElement element) => Comments.Where(c => c.ElementId == element.Id);

    /// <summary>What of the gates is plain from all this (stage card 3).</summary>
    internal IEnumerable<(string Code, string Note)> PlainEvidence
    {
        get
        {
            if (MainProblems is { Count: > 0 } main && MainAnswered == main.Count) yield return ("problems-covered", string.Join("; ", main.Select(p => p.Real)));
            if (Elements.FirstOrDefault(e => e.FromCustomer) is { } theirs) yield return ("customer-contributed", $"{theirs.Title} ({theirs.ByName})");
            if (Goals.FirstOrDefault(g => g.IsMeasured) is { } goal) yield return ("goal-measured", goal.Words);
        }
    }
}
