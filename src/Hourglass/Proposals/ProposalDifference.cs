namespace Hourglass.Proposals;

/// <summary>How a piece of a proposal differs from one version to another.</summary>
public enum DifferenceKind { Added, Removed, Changed }

/// <summary>Which piece a difference is about; the texts are under <c>difference.part.*</c>.</summary>
public enum DifferencePart { Title, ValidUntil, Intro, Structure, Delivery, Implementation, Payment, ReviewTerms, Option, OptionSummary, Line, Problem, After, Element, Goal }

/// <param name="Name">What it is called, where there are several of it.</param>
/// <param name="Words">What was said and is said, word by word.</param>
public sealed record ProposalChange(DifferencePart Part, DifferenceKind Kind, string? Name, IReadOnlyList<WordRun> Words)
{
    public ProposalLine? Before { get; init; }
    public ProposalLine? After { get; init; }
}

/// <summary>What a reader wants to know of two versions: what came, what went, what is said in other words.</summary>
public static class ProposalDifference
{
    public static IReadOnlyList<ProposalChange> Between(ProposalContent before, ProposalContent after) =>
    [
        .. Text(DifferencePart.Title, null, before.Title, after.Title),
        .. Text(DifferencePart.ValidUntil, null, Day(before), Day(after)),
        .. Enum.GetValues<ProposalPart>().SelectMany(part => Text(Enum.Parse<DifferencePart>(part.ToString()), null, before[part], after[part])),
        .. Options(before, after),
        .. Listed(DifferencePart.Problem, before.Problems.Select(Whole), after.Problems.Select(Whole)),
        .. Listed(DifferencePart.After, before.Afters.Select(Whole), after.Afters.Select(Whole)),
        .. Listed(DifferencePart.Element, before.Elements.Select(Whole), after.Elements.Select(Whole)),
        .. Listed(DifferencePart.Goal, before.Goals.Select(Whole), after.Goals.Select(Whole)),
    ];

    private static IEnumerable<ProposalChange> Text(DifferencePart part, string? name, string? before, string? after)
    {
        if (before == after) yield break;
        var kind = before is null ? DifferenceKind.Added : after is null ? DifferenceKind.Removed : DifferenceKind.Changed;
        yield return new(part, kind, name, WordRuns.Between(before ?? "", after ?? ""));
    }

    private static IEnumerable<ProposalChange> Options(ProposalContent before, ProposalContent after)
    {
        foreach (var gone in before.Options.Where(b => after.Options.All(a => a.Name != b.Name))) yield return new(DifferencePart.Option, DifferenceKind.Removed, gone.Name, []);
        foreach (var stands in after.Options)
        {
            var stood = before.Options.FirstOrDefault(b => b.Name == stands.Name);
            if (stood is null) yield return new(DifferencePart.Option, DifferenceKind.Added, stands.Name, []);
            foreach (var change in Text(DifferencePart.OptionSummary, stands.Name, stood?.Summary, stands.Summary)) yield return change;
            foreach (var change in Lines(stands.Name, stood?.Lines ?? [], stands.Lines)) yield return change;
        }
    }

    // Lines of one name are told apart by their place among them.
    private static IEnumerable<ProposalChange> Lines(string option, IReadOnlyList<ProposalLine> before, IReadOnlyList<ProposalLine> after)
    {
        var left = before.ToList();
        foreach (var stands in after)
        {
            var stood = left.Find(line => line == stands) ?? left.Find(line => line.What == stands.What);
            if (stood is not null) left.Remove(stood);
            if (stood != stands) yield return new(DifferencePart.Line, stood is null ? DifferenceKind.Added : DifferenceKind.Changed, $"{option}: {stands.What}", []) { Before = stood, After = stands };
        }

        foreach (var gone in left) yield return new(DifferencePart.Line, DifferenceKind.Removed, $"{option}: {gone.What}", []) { Before = gone };
    }

    private static IEnumerable<ProposalChange> Listed(DifferencePart part, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (was, stands) = (before.ToList(), after.ToList());
        return was.Except(stands).Select(gone => new ProposalChange(part, DifferenceKind.Removed, null, WordRuns.Between(gone, "")))
            .Concat(stands.Except(was).Select(come => new ProposalChange(part, DifferenceKind.Added, null, WordRuns.Between("", come))));
    }

    private static string Whole(SharedText text) => text.Note is null ? text.Text : $"{text.Text}\n{text.Note}";

    private static string Whole(SharedGoal goal) => string.Join('\n', goal.Measures.Select(m => FormattableString.Invariant($"{m.Name}: {m.Baseline} → {m.Target} {m.Unit} {m.ByWhen:yyyy-MM-dd}").TrimEnd()).Prepend(goal.Words));

    private static string? Day(ProposalContent content) => content.ValidUntil is { } day ? $"{day:yyyy-MM-dd}" : null;
}
