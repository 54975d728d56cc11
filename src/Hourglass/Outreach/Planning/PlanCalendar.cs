using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>
/// A customer's own calendar, computed from values alone: the same for a look before anything is activated, for the engine that sends,
/// and for a rehearsal. Every line says what moved it and why it does not happen.
/// </summary>
public static class PlanCalendar
{
    /// <param name="now">UTC.</param>
    /// <returns>What is still to come, in the order of time; what waits for an anchor stands at the end.</returns>
    public static IReadOnlyList<PlannedTouch> Of(PlaybookContent content, PlanFacts facts, ContactRules rules, DateTime now)
    {
        var hours = new ContactHours(facts.Zone, facts.Country, rules);
        var (starts, placing) = (new Starts(facts, hours, now), new Placing(facts, rules, hours, now));
        var lines = new List<(PlannedTouch Line, int Order)>();
        var rivals = new List<TouchDraft>();
        foreach (var (draft, skip) in new Drafts(content, facts).All().Select(starts.Of))
        {
            if ((draft.Doubt == Skips.Removed ? draft.Doubt : skip) is { } reason) lines.Add((draft.Skipped(reason), draft.Order));
            else if (draft.Start is null) lines.Add((draft.Line, draft.Order));
            else rivals.Add(draft);
        }

        foreach (var draft in rivals.OrderBy(d => d.Rank).ThenBy(d => d.Start!.At).ThenBy(d => d.MeantAt).ThenBy(d => d.Order)) lines.Add((placing.Place(draft), draft.Order));
        return [.. lines.OrderBy(line => line.Line.At ?? DateTime.MaxValue).ThenBy(line => line.Order).Select(line => line.Line)];
    }

    /// <summary>What becomes of one touchpoint whose turn has come: it happens, it waits for a better moment, or it is skipped with the reason.</summary>
    public static TouchTurn Turn(PlaybookContent content, PlanFacts facts, ContactRules rules, TouchId id, DateTime now)
    {
        var calendar = Of(content, facts, rules, now);
        if (calendar.FirstOrDefault(touch => touch.Id == id) is not { } touch) return new(TurnVerdict.Gone, null);
        if (touch.IsSkipFinal) return new(TurnVerdict.Skip, touch);
        if (touch.At is not { } at || at > now) return new(TurnVerdict.Wait, touch);
        if (touch.IsExpected) return new(TurnVerdict.Happen, touch);
        return new(TurnVerdict.Skip, touch, calendar.FirstOrDefault(other => other.InsteadOf == id.Step && id.Occurrence == other.Occurrence));
    }
}

/// <summary>Gone: the plan does not know it any more, or it has ended.</summary>
public enum TurnVerdict { Happen, Wait, Skip, Gone }

/// <param name="Instead">The branch that takes the place of a skipped one.</param>
public sealed record TouchTurn(TurnVerdict Verdict, PlannedTouch? Touch, PlannedTouch? Instead = null);
