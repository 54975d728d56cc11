using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>What is missing in what we know of a customer; the texts are under <c>dossier.lack.*</c>.</summary>
public enum Lack { Stakeholders, OneContact, Power, Sponsor, Champion, Problem, Proof, Insight, View, Sales, Manager, Marketing }

/// <summary>All that is known of the customer of one journey, and how thoroughly (R32).</summary>
public sealed record Dossier(
    IReadOnlyList<Stakeholder> Stakeholders, IReadOnlyList<Problem> Problems, IReadOnlyList<KnowledgeGap> Gaps, IReadOnlyList<ResearchTask> Tasks, OurView? View,
    IReadOnlyList<ValueEntry> Value, IReadOnlyList<StakeholderTie> Ties)
{
    /// <summary>So many of a customer's people make a map of it.</summary>
    public const int EnoughPeople = 3;

    public bool IsEmpty => Stakeholders.Count + Problems.Count + Gaps.Count + Tasks.Count + Value.Count == 0 && View is null;

    public bool KnowsThePeople => Stakeholders.Count >= EnoughPeople && Stakeholders.Any(s => s.HasPower);

    public bool KnowsAProblem => Problems.Any(p => p.IsProven);

    public IReadOnlyList<Researcher> Contributors => [.. Tasks.Where(t => !t.IsOpen).Select(t => t.Researcher).Distinct().Order()];

    /// <summary>What to find out next, the most telling first (R32, R39, D9).</summary>
    public IReadOnlyList<Lack> Lacks => [.. Enum.GetValues<Lack>().Where(Is)];

    /// <summary>How much of all that is there, in whole percent.</summary>
    public int Depth => 100 * (Enum.GetValues<Lack>().Length - Lacks.Count) / Enum.GetValues<Lack>().Length;

    /// <summary>Those whom nobody has looked at again for too long (D4).</summary>
    public IReadOnlyList<Stakeholder> StaleOn(DateOnly day) => [.. Stakeholders.Where(s => s.IsStaleOn(day))];

    /// <summary>What leaving the problems alone costs in a year, as far as it was put into money.</summary>
    public long YearlyCost => Problems.Sum(p => p.YearlyCost ?? 0);

    public int Gifts => Value.Count(v => v.IsGift);

    public int Asks => Value.Count(v => !v.IsGift);

    /// <summary>Whoever only asks is not welcome for long (R35).</summary>
    public bool OnlyAsks => Asks > 0 && Gifts == 0;

    /// <summary>They do not want to hear it, and nothing else was welcome: a quick no may be the kindest answer (R36).</summary>
    public bool DoNotWantToHear => Value.Any(v => v.Reaction == Reaction.NotWanted) && !Value.Any(v => v.Reaction == Reaction.Welcomed);

    /// <summary>What of the gates is plain from all this (stage cards 1 and 2).</summary>
    internal IEnumerable<(string Code, string Note)> PlainEvidence
    {
        get
        {
            if (KnowsThePeople) yield return ("stakeholders", string.Join(", ", Stakeholders.Take(10).Select(s => s.Name)));
            if (Problems.FirstOrDefault(p => p.IsProven) is { } proven) yield return ("real-problem", proven.Real);
            if (MainProblems is { Count: > 0 } main && main.All(p => p.ConfirmedOn is not null)) yield return ("main-problems-confirmed", string.Join("; ", main.Select(p => p.Real)));
            if (Problems.FirstOrDefault(p => p.AfterConfirmedOn is not null) is { } pictured) yield return ("after-picture", pictured.After!);
        }
    }

    /// <summary>The main ones first, then by what they weigh.</summary>
    public IReadOnlyList<Problem> ByWeight => [.. Problems.OrderByDescending(p => p.IsMain).ThenByDescending(p => p.Weight).ThenBy(p => p.Id)];

    /// <summary>The one to three that matter most, the weightiest first (R48).</summary>
    public IReadOnlyList<Problem> MainProblems => [.. Problems.Where(p => p.IsMain).OrderByDescending(p => p.Weight)];

    private bool Is(Lack lack) => lack switch
    {
        Lack.Stakeholders => Stakeholders.Count < EnoughPeople,
        Lack.OneContact => Stakeholders.Count(s => s.LastContactOn is not null) < 2,
        Lack.Power => !Stakeholders.Any(s => s.HasPower),
        Lack.Sponsor => !Anybody(StakeholderRoles.Sponsor),
        Lack.Champion => !Anybody(StakeholderRoles.Champion),
        Lack.Problem => Problems.Count == 0,
        Lack.Proof => !KnowsAProblem,
        Lack.Insight => !Value.Any(v => v.Kind == ValueKind.Insight),
        Lack.View => View?.Best is null,
        Lack.Sales => !Contributors.Contains(Researcher.Sales),
        Lack.Manager => !Contributors.Contains(Researcher.Manager),
        Lack.Marketing => !Contributors.Contains(Researcher.Marketing),
    };

    private bool Anybody(StakeholderRoles role) => Stakeholders.Any(s => s.Roles.HasFlag(role));
}
