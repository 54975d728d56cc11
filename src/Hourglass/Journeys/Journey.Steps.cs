using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>Exactly one next step (R15, R16).</summary>
public sealed partial class Journey
{
    public string? NextWhat { get; private set; }
    public DateOnly? NextOn { get; private set; }
    public Side NextSide { get; private set; }
    public string? NextWho { get; private set; }
    public StepKind NextKind { get; private set; }

    /// <summary>The day on which the journey next wants attention; the first of all days while it has no next step, so that such journeys come first everywhere.</summary>
    public DateOnly AttentionOn { get; private set; }

    public NextStep? Next => NextWhat is null ? null : new NextStep(NextWhat, NextOn!.Value, NextSide, NextWho, NextKind);

    internal void PlanNext(NextStep step, Actor by, DateTime at)
    {
        MustBeOpen();
        var before = Next;
        SetNext(step with
        {
            What = Wording.Required(step.What, "step.what", 300),
            Who = Wording.Optional(step.Who, "step.who", 100),
            On = step.On.Year is >= 2000 and <= 2100 ? step.On : throw new RefusedException("step.date"),
        });
        Record(MilestoneKind.StepPlanned, by, at, from: before?.What, to: NextWhat, note: $"{NextOn:yyyy-MM-dd}");
    }

    /// <summary>The step happened; the journey now waits for its next one.</summary>
    internal void StepDone(string? outcome, Actor by, DateTime at)
    {
        var done = Next ?? throw new RefusedException("step.none");
        SetNext(null);
        Record(MilestoneKind.StepDone, by, at, from: done.What, note: Wording.Optional(outcome, "step.outcome", 2000));
    }

    /// <summary>The same step on another day.</summary>
    internal void PutOffStep(DateOnly on, Actor by, DateTime at)
    {
        var step = Next ?? throw new RefusedException("step.none");
        PlanNext(step with { On = on }, by, at);
    }

    private void DropStep(Actor by, DateTime at)
    {
        if (Next is { } dropped) Record(MilestoneKind.StepDropped, by, at, from: dropped.What, note: $"{dropped.On:yyyy-MM-dd}");
        SetNext(null);
    }

    private void SetNext(NextStep? step)
    {
        (NextWhat, NextOn, NextSide, NextWho, NextKind) =
            (step?.What, step?.On, step?.Side ?? Side.Us, step?.Who, step?.Kind ?? StepKind.Ordinary);
        AttentionOn = step?.On ?? (Standing == Standing.Active ? DateOnly.MinValue : DateOnly.MaxValue);
    }

    private void MustBeOpen()
    {
        if (Standing is Standing.Ended or Standing.Postponed) throw new RefusedException("journey.has-ended");
    }
}
