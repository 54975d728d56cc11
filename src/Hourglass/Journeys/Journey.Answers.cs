using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>Yes, no, or maybe with a clock (R12, D8).</summary>
public sealed partial class Journey
{
    public Answer Answer { get; private set; }
    public DateOnly? AnsweredOn { get; private set; }
    public MaybeKind MaybeKind { get; private set; }
    /// <summary>The day a standing "maybe" began; a repeated maybe does not restart the clock.</summary>
    public DateOnly? MaybeSince { get; private set; }
    /// <summary>The day from which a decision should be asked for; null unless the answer is maybe.</summary>
    public DateOnly? DecisionDueOn { get; private set; }
    public DateOnly? DecisionAskedOn { get; private set; }

    internal void Answered(Answer answer, MaybeKind kind, DateOnly on, Playbook playbook, Actor by, DateTime at)
    {
        MustBeOpen();
        if (on > by.DayOf(at)) throw new RefusedException("answer.in-future");
        var before = Answer;
        SetAnswer(answer, on);
        MaybeKind = answer == Answer.Maybe ? kind : MaybeKind.Unknown;
        StartClock(playbook);
        Record(MilestoneKind.Answered, by, at, from: before.ToString(), to: answer.ToString(), note: MaybeKind == MaybeKind.Unknown ? null : MaybeKind.ToString());
    }

    /// <summary>"Yes, no, or a dated next step" was asked of the customer.</summary>
    internal void AskForDecision(DateOnly on, Actor by, DateTime at)
    {
        MustBeOpen();
        DecisionAskedOn = on;
        Record(MilestoneKind.DecisionAsked, by, at);
    }

    // Whatever was answered, the question asked before it is answered too.
    private void SetAnswer(Answer answer, DateOnly on)
    {
        MaybeSince = answer == Answer.Maybe ? MaybeSince ?? on : null;
        DecisionAskedOn = null;
        if (answer != Answer.Maybe) (DecisionDueOn, MaybeKind) = (null, MaybeKind.Unknown);
        (Answer, AnsweredOn) = (answer, answer == Answer.None ? null : on);
    }

    private void StartClock(Playbook playbook) => DecisionDueOn = MaybeSince?.AddDays(playbook.PatienceIn(Stage));

    private void StopClock() => (DecisionDueOn, DecisionAskedOn) = (null, null);
}
