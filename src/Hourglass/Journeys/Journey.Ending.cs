using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>Honest endings, and the way back from them (R10, R16, R53).</summary>
public sealed partial class Journey
{
    public Ending? Ending { get; private set; }
    public DateOnly? EndedOn { get; private set; }
    public string? OurReason { get; private set; }
    public string? CustomerReason { get; private set; }
    public string? Lesson { get; private set; }
    public string? ValueGiven { get; private set; }
    public DateOnly? ComeBackOn { get; private set; }

    internal void End(Farewell farewell, DateOnly on, Actor by, DateTime at)
    {
        MustBeOpen();
        MustNotBeFinished();
        if (farewell.Ending == Journeys.Ending.Postponed && farewell.ComeBackOn is null) throw new RefusedException("ending.no-return-date");
        if (farewell.ComeBackOn <= on) throw new RefusedException("ending.return-in-the-past");
        Keep(farewell, on);
        if (farewell.Ending is Journeys.Ending.MutualNo or Journeys.Ending.BuyersNo or Journeys.Ending.OurNo) SetAnswer(Answer.No, on);
        StopClock();
        DropStep(by, at);
        Standing = farewell.Ending == Journeys.Ending.Postponed ? Standing.Postponed : Standing.Ended;
        AttentionOn = ComeBackOn ?? DateOnly.MaxValue;
        Record(MilestoneKind.Ended, by, at, from: Stage.ToString(), to: farewell.Ending.ToString(), note: OurReason);
    }

    /// <summary>Takes an ended or postponed journey up again; a "no" is then an open question once more, a "maybe" gets its clock back.</summary>
    internal void Reopen(string reason, Playbook playbook, Actor by, DateTime at)
    {
        MustNotBeFinished();
        if (Standing == Standing.Active) return;
        var why = Wording.Required(reason, "journey.reason", 2000);
        var before = Ending?.ToString() ?? Standing.ToString();
        (Standing, Ending, EndedOn, ComeBackOn) = (Standing.Active, null, null, null);
        if (Answer == Answer.No) SetAnswer(Answer.None, by.DayOf(at));
        StartClock(playbook);
        SetNext(null);
        Record(MilestoneKind.Reopened, by, at, from: before, note: why);
    }

    private void Keep(Farewell farewell, DateOnly on)
    {
        OurReason = Wording.Required(farewell.OurReason, "ending.our-reason", 2000);
        CustomerReason = Wording.Optional(farewell.CustomerReason, "ending.customer-reason", 2000);
        Lesson = Wording.Optional(farewell.Lesson, "ending.lesson", 2000);
        ValueGiven = Wording.Optional(farewell.ValueGiven, "ending.value-given", 2000);
        (Ending, EndedOn, ComeBackOn) = (farewell.Ending, on, farewell.ComeBackOn);
    }
}
