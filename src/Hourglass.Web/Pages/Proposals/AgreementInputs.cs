using Hourglass.Method;
using Hourglass.Proposals;
using Hourglass.Research;

namespace Hourglass.Web.Pages.Proposals;

/// <summary>How far somebody stands for it and understands it, as typed.</summary>
public sealed class SupportInput
{
    public static IReadOnlyList<Sponsored> Means { get; } = [Sponsored.Money, Sponsored.People, Sponsored.Authority];

    public Guid Id { get; set; }
    public SponsorState State { get; set; }
    /// <summary>Null when none is ticked: a browser sends nothing then.</summary>
    public List<string>? With { get; set; }
    public Understanding Understanding { get; set; }
    public string? Brief { get; set; }
    public string? ExplainedBy { get; set; }
    public int Version { get; set; }

    public Sponsored Sponsors => Means.Where(means => With?.Contains(means.ToString()) == true).Aggregate(Sponsored.None, (all, one) => all | one);
}

/// <summary>A doubt or an objection, as typed.</summary>
public sealed class ConcernInput
{
    public Guid Id { get; set; }
    public ConcernKind Kind { get; set; }
    public Guid? StakeholderId { get; set; }
    public string? Who { get; set; }
    public Guid? ElementId { get; set; }
    public string? Words { get; set; }
    public string? Cause { get; set; }
    public string? Answer { get; set; }

    public ConcernDetails Details => new(Kind, Who, Words, StakeholderId, ElementId, Stages.OfKey(Cause));
}

/// <summary>What they might do instead, as typed.</summary>
public sealed class RivalInput
{
    public Rivalry State { get; set; }
    public string? Name { get; set; }
    public string? Note { get; set; }

    public CompetitionDetails Details => new(State, Name, Note);
}

/// <summary>A step of the joint plan, as typed.</summary>
public sealed class JointStepInput
{
    public Guid Id { get; set; }
    public string? What { get; set; }
    public StepSide Side { get; set; }
    public string? Owner { get; set; }
    public int DaysBefore { get; set; } = 14;
    public bool IsInternal { get; set; }
    public int Version { get; set; }

    public JointStepDetails Details => new(What, Side, Owner, DaysBefore, IsInternal);
}
