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

    private readonly ContactLoad _load = LoadOf(facts, rules, hours);

    public PlannedTouch Place(TouchDraft draft)
    {
        if (Find(draft, draft.Start!, draft.IsFixed) is not { } place) return draft.Skipped(Skips.NoRoom);
        var lateAt = LateAt(draft, place.At);
        if (place.At < now && !StaysOverdue(draft.Step, lateAt))
        {
            var decision = LateDecision.Of(draft.Step, lateAt, hours, now);
            if (decision.Verdict == LateVerdict.Skip) return draft.Skipped(decision.Reason!);
            var isOfToday = hours.DayOf(place.At) == hours.DayOf(now);
            // What happens "as soon as" its anchor does is not late on the anchor's day.
            var again = new Allowed(decision.At, [.. place.Shifts, .. isOfToday && draft.Step.At is null ? [] : new[] { Shifts.Late }, .. decision.Shifts]);
            if (Find(draft, again, draft.IsFixed && (isOfToday || !draft.Reaches)) is not { } later) return draft.Skipped(Skips.NoRoom);
            if (draft.Step.Late == LateRule.Skip && later.At > lateAt) return draft.Skipped(Skips.TooLate);
            place = later;
        }

        if (draft.Offset < 0 && draft.Anchor is { } anchor && hours.DayOf(place.At) > anchor.Day) return draft.Skipped(Skips.AnchorPassed);
        return Settled(draft, place, lateAt);
    }

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
            var next = hours.On(day.AddDays(1), step.At ?? hours.Morning, step.OnWorkingDays);
            from = new Allowed(next.At, [.. from.Shifts, full, .. next.Shifts]);
        }

        return null;
    }

    /// <summary>What a person has to do stays on their list until they did it, unless its rule says otherwise.</summary>
    private bool StaysOverdue(TouchPlan step, DateTime lateAt) => step.IsByHand && (now <= lateAt || step.Late == LateRule.Send);

    /// <summary>A promise once made is kept: whoever was planned for later because others stood before is not late when these go away.</summary>
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
