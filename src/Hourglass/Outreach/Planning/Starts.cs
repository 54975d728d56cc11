using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>Where each touchpoint would stand if it were the only one: anchor, offset, late joining, the hours of the customer.</summary>
internal sealed class Starts(PlanFacts facts, ContactHours hours, DateTime now)
{
    private readonly DateTime _joinAt = facts.ActivatedAt ?? now;
    private readonly DateOnly _joinOn = hours.DayOf(facts.ActivatedAt ?? now);

    /// <returns>The draft with its start, without one while it waits; and a final reason when it does not happen.</returns>
    public (TouchDraft Draft, string? Skip) Of(TouchDraft draft)
    {
        var anchor = AnchorDay.Of(draft.Step, facts, hours);
        draft = draft with { Anchor = anchor, MeantAt = MeantAt(draft, anchor) };
        if (facts.Chosen.TryGetValue(draft.Id, out var chosen)) return (Chosen(draft, chosen), null);
        if (anchor is not { } from) return (draft, null);
        var day = from.Day.AddDays(draft.Offset);
        if (facts.Late == LateJoin.StartNow && from.Day < _joinOn && draft.Step.Days >= 0) return (StartNow(draft), null);
        if (day >= _joinOn) return (OnItsDay(draft, day, from.At), null);
        if (draft.Offset < 0 && from.Day < _joinOn) return (draft, Skips.AnchorPassed);
        return facts.Late == LateJoin.Skip ? (draft, Skips.LateJoin) : (CaughtUp(draft), null);
    }

    private DateTime? MeantAt(TouchDraft draft, AnchorDay? anchor) => anchor is { } from ? hours.Plain(from.Day.AddDays(draft.Offset), TimeOf(draft.Step, from.At)) : null;

    private TimeOnly TimeOf(TouchPlan step, DateTime? anchorAt) => step.At ?? (anchorAt is { } at ? hours.TimeOf(at) : hours.Morning);

    private TouchDraft Chosen(TouchDraft draft, DateTime chosen) =>
        draft with { IsChosen = true, MeantAt = draft.MeantAt ?? chosen, Start = hours.Next(chosen, false).After(Shifts.Chosen) };

    private TouchDraft StartNow(TouchDraft draft)
    {
        var day = _joinOn.AddDays(draft.Offset);
        var started = OnItsDay(draft, day, _joinAt);
        return started with { MeantAt = hours.Plain(day, TimeOf(draft.Step, _joinAt)), Start = started.Start!.After(Shifts.LateJoin) };
    }

    private TouchDraft CaughtUp(TouchDraft draft) =>
        draft with { JoinsLate = true, Start = hours.Next(_joinAt, draft.Step.OnWorkingDays).After(Shifts.LateJoin) };

    private TouchDraft OnItsDay(TouchDraft draft, DateOnly day, DateTime? anchorAt)
    {
        var step = draft.Step;
        var start = anchorAt is { } at && step.At is null && draft.Offset == 0 ? hours.Next(at, step.OnWorkingDays) : hours.On(day, TimeOf(step, anchorAt), step.OnWorkingDays);
        if (draft.Offset < 0 && step.OnWorkingDays && hours.IsFree(day)) start = DayBefore(draft, day, anchorAt) ?? start;
        // Joined on that very day, but after its hour: the day still counts.
        return draft with { Start = start.At < _joinAt ? hours.Next(_joinAt, step.OnWorkingDays) : start };
    }

    /// <summary>What comes before an anchor moves to the working day before, so that it still comes before; null when that is past.</summary>
    private Allowed? DayBefore(TouchDraft draft, DateOnly day, DateTime? anchorAt)
    {
        var why = hours.WhyFree(day);
        while (hours.IsFree(day)) day = day.AddDays(-1);
        return day < _joinOn ? null : hours.On(day, TimeOf(draft.Step, anchorAt), true).After(why);
    }
}
