using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>Plays days of a plan in virtual time on a copy of the facts, by the very functions that the engine asks, with chosen behaviours (D15).</summary>
public sealed class Rehearsal
{
    private const int MostSteps = 100_000;

    private readonly PlaybookContent _content;
    private readonly ContactRules _rules;
    private readonly ContactHours _hours;
    private readonly List<(DateTime At, Behaviour Behaviour)> _agenda = [];
    private readonly List<DiaryEntry> _diary = [];
    private PlanFacts _facts;
    private IReadOnlyList<PlannedTouch> _calendar = [];
    private DateTime _now;
    private DateTime _downUntil = DateTime.MinValue;

    private Rehearsal(PlaybookContent content, PlanFacts facts, ContactRules rules, DateTime from)
    {
        (_content, _rules, _now) = (content, rules, from);
        _facts = facts with { ActivatedAt = facts.ActivatedAt ?? from };
        _hours = new ContactHours(facts.Zone, facts.Country, rules);
    }

    public static Rehearsed Play(PlaybookContent content, PlanFacts facts, ContactRules rules, RehearsalTime time, IReadOnlyList<Behaviour> behaviours)
    {
        var rehearsal = new Rehearsal(content, facts, rules, time.From);
        rehearsal.Prepare(behaviours);
        rehearsal.PlayUntil(time.From.AddDays(time.Days), behaviours);
        return new Rehearsed(rehearsal._diary, rehearsal._facts, rehearsal._calendar);
    }

    private void Prepare(IReadOnlyList<Behaviour> behaviours)
    {
        var first = _hours.DayOf(_now);
        foreach (var behaviour in behaviours.Where(b => b.AfterStep is null)) _agenda.Add((Later(Noon(first.AddDays(behaviour.Day)), _now), behaviour));
        Look(isFirst: true);
    }

    private void PlayUntil(DateTime end, IReadOnlyList<Behaviour> behaviours)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var touch = _calendar.Where(t => !t.IsSkipFinal && t.At is not null).MinBy(t => Later(t.At!.Value, _downUntil));
            var touchAt = touch is null ? DateTime.MaxValue : Later(Later(touch.At!.Value, _downUntil), _now);
            var (deedAt, behaviour) = _agenda.Count == 0 ? (DateTime.MaxValue, null) : _agenda.MinBy(deed => deed.At);
            if ((deedAt <= touchAt ? deedAt : touchAt) > end) return;
            if (behaviour is not null && deedAt <= touchAt) Do(deedAt, behaviour);
            else Take(touchAt, touch!.Id, behaviours);
            Look();
        }
    }

    private void Do(DateTime at, Behaviour behaviour)
    {
        _agenda.Remove((at, behaviour));
        _now = at;
        _facts = behaviour.Apply(_facts, _content, _hours, at);
        if (behaviour.Deed == Deed.WeAreDown) _downUntil = at.AddDays(behaviour.Days);
        _diary.Add(new DiaryEntry(at, DiaryKind.Did) { Behaviour = behaviour });
    }

    private void Take(DateTime at, TouchId id, IReadOnlyList<Behaviour> behaviours)
    {
        _now = at;
        var turn = PlanCalendar.Turn(_content, _facts, _rules, id, at);
        if (turn.Verdict == TurnVerdict.Happen) Happen(turn.Touch!, behaviours);
        if (turn.Verdict == TurnVerdict.Skip) End(turn.Touch!, DiaryKind.Skipped);
    }

    private void Happen(PlannedTouch touch, IReadOnlyList<Behaviour> behaviours)
    {
        End(touch, DiaryKind.Happened);
        if (touch.ReachesCustomer) _facts = _facts with { Contacts = [.. _facts.Contacts, _now] };
        foreach (var behaviour in behaviours.Where(b => b.AfterStep == touch.Step && touch.Occurrence == touch.Plan.Series.Count))
        {
            _agenda.Add((behaviour.Day == 0 ? _now.AddHours(1) : Noon(_hours.DayOf(_now).AddDays(behaviour.Day)), behaviour));
        }
    }

    private void End(PlannedTouch touch, DiaryKind kind)
    {
        _facts = _facts with { Ended = [.. _facts.Ended, new EndedTouch(touch.Id, touch.Skip)] };
        _diary.Add(new DiaryEntry(_now, kind) { Touch = touch });
    }

    /// <summary>Looks at the calendar anew and writes down what became different by what just happened.</summary>
    private void Look(bool isFirst = false)
    {
        var before = _calendar.ToDictionary(touch => touch.Id);
        _calendar = PlanCalendar.Of(_content, _facts, _rules, _now);
        foreach (var touch in _calendar.Where(touch => touch.IsSkipFinal)) End(touch, DiaryKind.Skipped);
        _calendar = [.. _calendar.Where(touch => !touch.IsSkipFinal)];
        if (!isFirst) Compare(before);
        _facts = _facts with { Earlier = _calendar.Where(t => t.At is not null).ToDictionary(t => t.Id, t => new EarlierTouch(t.MeantAt!.Value, t.At!.Value, t.LateAt!.Value, t.Shifts)) };
    }

    private void Compare(Dictionary<TouchId, PlannedTouch> before)
    {
        foreach (var touch in _calendar.Where(touch => before.TryGetValue(touch.Id, out var old) && old.At != touch.At && (touch.At is null || touch.At > _now)))
        {
            _diary.Add(new DiaryEntry(_now, DiaryKind.Moved) { Touch = touch, Before = before[touch.Id].At });
        }

        var known = _calendar.Select(touch => touch.Id).Concat(_facts.Ended.Select(ended => ended.Id)).ToHashSet();
        foreach (var gone in before.Values.Where(touch => !known.Contains(touch.Id) && touch.InsteadOf is null)) _diary.Add(new DiaryEntry(_now, DiaryKind.Cancelled) { Touch = gone });
    }

    private DateTime Noon(DateOnly day) => _hours.Plain(day, new TimeOnly(12, 0));

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}

/// <param name="From">UTC; the plan is activated then, unless it was before.</param>
public sealed record RehearsalTime(DateTime From, int Days = 180);
