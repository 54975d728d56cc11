using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>How sure we may be of a fact (D5).</summary>
public enum EvidenceClass { Assumed, Inferred, Told, Observed }

/// <summary>How far a problem has come out into the light (R29).</summary>
public enum Visibility { Hidden, Shown, Confirmed }

/// <summary>The real problem behind what was asked for: what proves it, what it costs to leave it, who sees it already, and whether the customer agrees (R19, R29). How it weighs and what comes after it stand in Problem.*.cs.</summary>
public sealed partial class Problem
{
    private Problem() { }

    internal Problem(Guid workspaceId, Guid journeyId, ProblemDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, AddedAt) = (workspaceId, journeyId, by.Name, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    /// <summary>What the customer asked for, as they put it.</summary>
    public string? Stated { get; private set; }
    /// <summary>What is really wrong.</summary>
    public string Real { get; private set; } = "";
    public string? Evidence { get; private set; }
    public EvidenceClass Class { get; private set; }
    public string? CostOfNothing { get; private set; }
    /// <summary>The same as money a year, in minor units of the journey's currency.</summary>
    public long? YearlyCost { get; private set; }
    public string? VisibleTo { get; private set; }
    /// <summary>How we will make it visible: a figure, a demonstration, an interview.</summary>
    public string? Showing { get; private set; }
    public string? ShownTo { get; private set; }
    public DateOnly? ShownOn { get; private set; }
    public string? ConfirmedBy { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }
    public int Version { get; private set; }

    public ProblemDetails Details => new(Real, Stated, Evidence, Class, CostOfNothing, YearlyCost, VisibleTo, Showing);

    public Visibility Visibility => ConfirmedOn is not null ? Visibility.Confirmed : ShownOn is not null ? Visibility.Shown : Visibility.Hidden;

    /// <summary>A guess is no evidence.</summary>
    public bool IsProven => Evidence is not null && Class != EvidenceClass.Assumed;

    internal void Describe(ProblemDetails details)
    {
        Real = Wording.Required(details.Real, "problem.real", 500);
        Stated = Wording.Optional(details.Stated, "problem.stated", 2000);
        Evidence = Wording.Optional(details.Evidence, "problem.evidence", 2000);
        CostOfNothing = Wording.Optional(details.CostOfNothing, "problem.cost", 2000);
        if (details.YearlyCost < 0) throw new RefusedException("problem.cost-negative");
        VisibleTo = Wording.OptionalLine(details.VisibleTo, "problem.visible-to", 200);
        Showing = Wording.Optional(details.Showing, "problem.showing", 500);
        (Class, YearlyCost) = (details.Class, details.YearlyCost);
        Version++;
    }

    internal void ShowTo(string? whom, DateOnly on, DateOnly today)
    {
        if (on > today) throw new RefusedException("problem.shown-in-future");
        (ShownTo, ShownOn) = (Wording.RequiredLine(whom, "problem.shown-to", 200), on);
        Version++;
    }

    internal void ConfirmBy(string? whom, DateOnly on, DateOnly today)
    {
        if (on > today) throw new RefusedException("problem.confirmed-in-future");
        (ConfirmedBy, ConfirmedOn) = (Wording.RequiredLine(whom, "problem.confirmed-by", 200), on);
        Version++;
    }

    internal void TakeConfirmationBack()
    {
        (ConfirmedBy, ConfirmedOn) = (null, null);
        Version++;
    }
}

/// <param name="Real">What is really wrong.</param>
/// <param name="YearlyCost">Minor units of the journey's currency.</param>
public sealed record ProblemDetails(
    string Real, string? Stated = null, string? Evidence = null, EvidenceClass Class = EvidenceClass.Assumed,
    string? CostOfNothing = null, long? YearlyCost = null, string? VisibleTo = null, string? Showing = null);
