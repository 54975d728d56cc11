using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>The steps that concern one customer, with series unrolled and every branch decided as things stand.</summary>
internal sealed class Drafts(PlaybookContent content, PlanFacts facts)
{
    private readonly List<TouchPlan> _steps = [.. content.Touches, .. facts.Added.Where(added => content.Touch(added.Key) is null)];
    private readonly Dictionary<TouchId, EndedTouch> _ended = facts.Ended.GroupBy(ended => ended.Id).ToDictionary(same => same.Key, same => same.Last());

    public IEnumerable<TouchDraft> All()
    {
        var branches = _steps.Select(step => step.Otherwise).ToHashSet();
        var drafts = _steps.Where(step => !branches.Contains(step.Key)).SelectMany(Chain).ToList();
        // Two steps may name the same branch; it happens once, where it is expected first.
        return drafts.Select((draft, order) => draft with { Order = order }).OrderBy(draft => draft.Doubt is not null).DistinctBy(draft => draft.Id);
    }

    /// <summary>A step and, while conditions do not hold, those that take its place one after the other.</summary>
    private IEnumerable<TouchDraft> Chain(TouchPlan first)
    {
        var seen = new HashSet<string>();
        string? before = null;
        for (var step = first; step is not null && seen.Add(step.Key); step = Otherwise(step, first))
        {
            var yielded = step.Otherwise is not null && Skips.IsCondition(_ended.GetValueOrDefault(new TouchId(step.Key))?.Reason);
            var doubt = IsRemoved(step) ? Skips.Removed : Conditions.Against(step, facts);
            if (!yielded)
            {
                foreach (var draft in Occurrences(step)) yield return draft with { Doubt = doubt, InsteadOf = before };
                if (!Skips.IsCondition(doubt) || _ended.ContainsKey(new TouchId(step.Key))) yield break;
            }

            before = step.Key;
        }
    }

    private IEnumerable<TouchDraft> Occurrences(TouchPlan step) =>
        Enumerable.Range(0, step.Series.Count + 1).Where(n => !_ended.ContainsKey(new TouchId(step.Key, n))).Select(n => new TouchDraft(step, n, 0));

    /// <summary>Whoever takes a place takes its time as well.</summary>
    private TouchPlan? Otherwise(TouchPlan step, TouchPlan first) => _steps.FirstOrDefault(other => other.Key == step.Otherwise) is not { } other ? null : other with
    {
        Anchor = first.Anchor,
        Stage = first.Stage,
        Field = first.Field,
        Days = first.Days,
        At = first.At,
        OnWorkingDays = first.OnWorkingDays,
    };

    private bool IsRemoved(TouchPlan step) => facts.Removed.Contains(step.Key) && !step.IsLocked;
}
