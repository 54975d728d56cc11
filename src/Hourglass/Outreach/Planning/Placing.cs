using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>
/// Gives every touchpoint its place so that the cap over all channels holds: first what happened, then what is fixed, then service, then advertising.
/// What may not happen as things stand is shown where it would be, but takes no room from others.
/// </summary>
internal sealed class Placing(PlanFacts facts, ContactRules rules, ContactHours hours, DateTime now)
{
    /// <summary>Days on which room is looked for; advertising that finds none in two months is out of date.</summary>
    private const int ServicePatience = 1500, AdvertisingPatience = 60;

    private static readonly TimeSpan Unnoticed = TimeSpan.FromMinutes(15);

    private readonly ContactLoad _load = LoadOf(facts, rules, hours);

    public PlannedTouch Place(TouchDraft draft)
    {
        if (Find(draft, draft.Start!, draft.IsFixed) is not { } first || Kept(draft, first) is not { } place) return draft.Skipped(Skips.NoRoom);
        var lateAt = LateAt(draft, place.At);
        if (place.At < now && !StaysOverdue(draft.Step, lateAt))
        {
            var decision = LateDecision.Of(draft.Step, lateAt, hours, now);
            if (decision.Verdict == LateVerdict.Skip) return draft.Skipped(decision.Reason!);
            if (Find(draft, CaughtUp(draft, place, decision), draft.IsFixed && IsOfToday(draft, place)) is not { } later) return draft.Skipped(Skips.NoRoom);
            if (draft.Step.Late == LateRule.Skip && later.At > lateAt) return draft.Skipped(Skips.TooLate);
            place = later;
        }

        if (draft.Offset < 0 && draft.Anchor is { } anchor && hours.DayOf(place.At) > anchor.Day) return draft.Skipped(Skips.AnchorPassed);
        return Settled(draft, place, lateAt);
    }

    /// <summary>A later moment once promised is kept, although what it yielded to may be gone.</summary>
    private Allowed? Kept(TouchDraft draft, Allowed place)
    {
        if (place.At >= now || Earlier(draft) is not { } earlier || earlier.At <= place.At || IsOnAnotherDay(draft, earlier)) return place;
        if (earlier.At < now) return new Allowed(earlier.At, earlier.Shifts);
        var next = hours.Next(earlier.At, draft.Step.OnWorkingDays);
        return Find(draft, next with { Shifts = [.. earlier.Shifts, .. next.Shifts] }, draft.IsFixed);
    }

    // What happens "as soon as" its anchor does is not late on the anchor's day; nor is anything late by the minutes of a round of sending.
    private Allowed CaughtUp(TouchDraft draft, Allowed place, LateDecision decision)
    {
        var isLate = now - place.At > Unnoticed && (draft.Step.At is not null || hours.DayOf(place.At) != hours.DayOf(now));
        return new(decision.At, [.. place.Shifts, .. isLate ? [Shifts.Late] : Array.Empty<string>(), .. decision.Shifts]);
    }

    private bool IsOfToday(TouchDraft draft, Allowed place) => hours.DayOf(place.At) == hours.DayOf(now) || !draft.Reaches;

    private PlannedTouch Settled(TouchDraft draft, Allowed place, DateTime lateAt)
    {
        if (draft.Doubt is null && draft.Reaches && place.At >= now) _load.Add(hours.DayOf(place.At));
        var grace = place.At.AddHours(draft.Step.GraceHours);
        if (draft.InsteadOf is not null) place = place.After(Shifts.Instead);
        if (HasMoved(draft)) place = place.After(Shifts.AnchorMoved);
        return draft.Line with
        {
            At = place.At,
            LateAt = draft.Step.Late == LateRule.Skip || grace < lateAt ? lateAt : grace,
            Shifts = [.. place.Shifts.Distinct()],
        };
    }

    private Allowed? Find(TouchDraft draft, Allowed from, bool isFixed)
    {
        if (isFixed) return from;
        var (step, gap) = (draft.Step, draft.JoinsLate ? Math.Max(1, rules.GapDays) : rules.GapDays);
        for (var left = step.Purpose == TouchPurpose.Service ? ServicePatience : AdvertisingPatience; left > 0; left--)
        {
            var day = hours.DayOf(from.At);
            if (_load.Against(day, gap) is not { } full) return from;
            var next = hours.On(day.AddDays(1), hours.Waking(step.At ?? TimeOnly.MinValue), step.OnWorkingDays);
            from = new Allowed(next.At, [.. from.Shifts, full, .. next.Shifts]);
        }

        return null;
    }

    /// <summary>What a person has to do stays on their list until they did it, unless its rule says otherwise.</summary>
    private bool StaysOverdue(TouchPlan step, DateTime lateAt) => step.IsByHand && (now <= lateAt || step.Late == LateRule.Send);

    /// <summary>Whoever was promised a later moment has the grace of that moment.</summary>
    private DateTime LateAt(TouchDraft draft, DateTime at)
    {
        var grace = at.AddHours(draft.Step.GraceHours);
        return Earlier(draft) is { } earlier && earlier.LateAt > grace && !IsOnAnotherDay(draft, earlier) ? earlier.LateAt : grace;
    }

    private bool HasMoved(TouchDraft draft) => Earlier(draft) is { } earlier && (earlier.Shifts.Contains(Shifts.AnchorMoved) || IsOnAnotherDay(draft, earlier));

    private bool IsOnAnotherDay(TouchDraft draft, EarlierTouch earlier) => draft.MeantAt is { } meant && hours.DayOf(earlier.MeantAt) != hours.DayOf(meant);

    private EarlierTouch? Earlier(TouchDraft draft) => facts.Earlier.GetValueOrDefault(draft.Id);

    private static ContactLoad LoadOf(PlanFacts facts, ContactRules rules, ContactHours hours)
    {
        var load = new ContactLoad(rules);
        foreach (var at in facts.Contacts) load.Add(hours.DayOf(at));
        return load;
    }
}
