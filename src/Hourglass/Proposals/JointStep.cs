using Hourglass.Team;

namespace Hourglass.Proposals;

public enum StepSide { Ours, Theirs }

/// <summary>The day on which the customer needs the result; every step of the joint plan counts back from it (R67).</summary>
public sealed class JointPlan
{
    private JointPlan() { }

    internal JointPlan(Guid workspaceId, Guid journeyId) => (WorkspaceId, JourneyId) = (workspaceId, journeyId);

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    public DateOnly? NeededOn { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public int Version { get; private set; }

    internal void NeedOn(DateOnly day, DateTime at)
    {
        if (day.Year is < 2000 or > 2199) throw new RefusedException("joint-plan.day");
        (NeededOn, ChangedAt) = (day, at);
        Version++;
    }
}

/// <summary>One step that one side owes the other on the way to the result.</summary>
public sealed class JointStep
{
    private JointStep() { }

    internal JointStep(Guid workspaceId, Guid journeyId, JointStepDetails details, DateOnly neededOn)
    {
        (WorkspaceId, JourneyId) = (workspaceId, journeyId);
        Describe(details, neededOn);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public string What { get; private set; } = "";
    public StepSide Side { get; private set; }
    /// <summary>Who does it, by name: theirs have no account here.</summary>
    public string? Owner { get; private set; }
    /// <summary>Counted back from the day the result is needed.</summary>
    public int DaysBefore { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public string? DoneBy { get; private set; }
    /// <summary>The customer does not see it.</summary>
    public bool IsInternal { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => DoneAt is null;
    public JointStepDetails Details => new(What, Side, Owner, DaysBefore, IsInternal);

    public bool IsLateOn(DateOnly day) => IsOpen && DueOn < day;

    internal void Describe(JointStepDetails details, DateOnly neededOn)
    {
        What = Wording.RequiredLine(details.What, "joint-step.what", 300);
        Owner = Wording.OptionalLine(details.Owner, "joint-step.owner", 120);
        if (details.DaysBefore is < 0 or > 1000) throw new RefusedException("joint-step.days-before", 1000);
        (Side, DaysBefore, IsInternal) = (details.Side, details.DaysBefore, details.IsInternal);
        Follow(neededOn);
    }

    /// <summary>What is done keeps its day.</summary>
    internal void Follow(DateOnly neededOn)
    {
        if (IsOpen) DueOn = neededOn.AddDays(-DaysBefore);
        Version++;
    }

    /// <param name="whom">Who says so.</param>
    /// <param name="at">When.</param>
    internal void Tick(string whom, DateTime at)
    {
        if (!IsOpen) throw new RefusedException("joint-step.done-already");
        (DoneAt, DoneBy) = (at, whom);
        Version++;
    }

    internal void Untick(DateOnly neededOn)
    {
        (DoneAt, DoneBy) = (null, null);
        Follow(neededOn);
    }
}

/// <param name="DaysBefore">The day the result is needed.</param>
public sealed record JointStepDetails(string? What, StepSide Side = StepSide.Ours, string? Owner = null, int DaysBefore = 0, bool IsInternal = false);
