using Hourglass.Research;

namespace Hourglass.Proposals;

/// <summary>What makes a proposal the outcome of work done together (R63, R64); the texts are under <c>readiness.*</c>.</summary>
public enum ReadyPart { RealProblem, Insight, PeopleKnown, MainConfirmed, AfterConfirmed, GoalMeasured, ProblemsCovered, CustomerContributed, Power, Champion, Sponsor }

/// <summary>One thing of it, how much it weighs, and whether it is there.</summary>
public sealed record ReadyLine(ReadyPart Part, int Weight, bool IsThere);

/// <summary>How ready a journey is to be proposed to, computed from what the stages before left. It warns and forbids nothing.</summary>
public sealed record Readiness(IReadOnlyList<ReadyLine> Lines)
{
    public int Percent => 100 * Lines.Where(line => line.IsThere).Sum(line => line.Weight) / Lines.Sum(line => line.Weight);

    /// <summary>The weightiest first.</summary>
    public IReadOnlyList<ReadyLine> Missing => [.. Lines.Where(line => !line.IsThere).OrderByDescending(line => line.Weight)];

    /// <summary>No need was discovered, or no insight was brought: this answers a request and nothing more (R34).</summary>
    public bool OnlyAnswersARequest => !Is(ReadyPart.RealProblem) || !Is(ReadyPart.Insight);

    public bool Is(ReadyPart part) => Lines.Any(line => line.Part == part && line.IsThere);

    public static Readiness Of(Grounds grounds) => new([.. Enum.GetValues<ReadyPart>().Select(part => new ReadyLine(part, WeightOf(part), IsThere(part, grounds)))]);

    private static int WeightOf(ReadyPart part) => part switch
    {
        ReadyPart.RealProblem or ReadyPart.MainConfirmed or ReadyPart.GoalMeasured => 15,
        ReadyPart.Insight or ReadyPart.AfterConfirmed or ReadyPart.ProblemsCovered or ReadyPart.CustomerContributed => 10,
        ReadyPart.PeopleKnown or ReadyPart.Power or ReadyPart.Champion or ReadyPart.Sponsor => 4,
    };

    private static bool IsThere(ReadyPart part, Grounds g) => part switch
    {
        ReadyPart.RealProblem => g.Problems.Any(p => p.IsProven),
        ReadyPart.Insight => g.Value.Any(v => v.Kind == ValueKind.Insight),
        ReadyPart.PeopleKnown => g.Stakeholders.Count >= Dossier.EnoughPeople,
        ReadyPart.MainConfirmed => g.Problems.Any(p => p.IsMain) && g.Problems.Where(p => p.IsMain).All(p => p.ConfirmedOn is not null),
        ReadyPart.AfterConfirmed => g.Problems.Any(p => p.AfterConfirmedOn is not null),
        ReadyPart.GoalMeasured => g.Goals.Any(goal => goal.IsMeasured),
        ReadyPart.ProblemsCovered => g.Told.Count > 0 && g.Told.All(p => g.Offered.Any(e => e.Traces.Any(t => t.ProblemId == p.Id))),
        ReadyPart.CustomerContributed => g.Elements.Any(e => e.FromCustomer || e.ConfirmedOn is not null),
        ReadyPart.Power => g.Stakeholders.Any(s => s.HasPower),
        ReadyPart.Champion => g.Stakeholders.Any(s => s.Roles.HasFlag(StakeholderRoles.Champion)),
        ReadyPart.Sponsor => g.Stakeholders.Any(s => s.SponsorState == SponsorState.Committed),
    };
}
