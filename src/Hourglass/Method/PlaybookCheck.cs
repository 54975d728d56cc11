namespace Hourglass.Method;

/// <summary>Everything a playbook needs before journeys may follow it: how it ends, what happens after the purchase, who is asked to recommend us (R99, R101, R106, R129).</summary>
public static class PlaybookCheck
{
    public const int Farthest = 730;

    /// <summary>All problems at once, in the order in which a playbook is designed.</summary>
    public static IReadOnlyList<PlaybookProblem> Of(PlaybookContent content) =>
        [.. End(content.End), .. AfterPurchase(content), .. content.Touches.SelectMany(touch => TouchCheck.Of(touch, content)), .. Referrals(content.Referrals), .. Stages(content), .. Features(content)];

    private static IEnumerable<PlaybookProblem> End(EndState? end)
    {
        if (end is null)
        {
            yield return PlaybookProblem.At("end", "playbook.no-end-state");
            yield break;
        }

        if (!end.Think.IsWhole) yield return PlaybookProblem.At("end", "playbook.end-think");
        if (!end.Say.IsWhole) yield return PlaybookProblem.At("end", "playbook.end-say");
        if (!end.Feel.IsWhole) yield return PlaybookProblem.At("end", "playbook.end-feel");
        if (end.Days is < 1 or > Farthest) yield return PlaybookProblem.At("end", "playbook.end-days", Farthest);
    }

    private static IEnumerable<PlaybookProblem> AfterPurchase(PlaybookContent content)
    {
        // The routine alone is no plan: it closes what must have been opened.
        if (!content.Touches.Any(touch => touch is { IsAfterPurchase: true, IsLocked: false })) yield return PlaybookProblem.At("touches", "playbook.no-after-purchase");
        if (!content.Touches.Any(ClosingRoutine.IsWhole)) yield return PlaybookProblem.At("touches", "playbook.no-closing-routine");
        foreach (var twice in content.Touches.GroupBy(touch => touch.Key).Where(same => same.Count() > 1))
            yield return PlaybookProblem.At($"touch:{twice.Key}", "touch.key-twice", twice.Key);
    }

    private static IEnumerable<PlaybookProblem> Referrals(ReferralPlan? plan)
    {
        if (plan is null) yield return PlaybookProblem.At("referrals", "playbook.no-referral-plan");
        else if (!(plan.Who.IsWhole && plan.When.IsWhole && plan.How.IsWhole && plan.ToWhom.IsWhole)) yield return PlaybookProblem.At("referrals", "playbook.referral-plan-half");
    }

    private static IEnumerable<PlaybookProblem> Stages(PlaybookContent content)
    {
        foreach (var stage in Method.Stages.All)
        {
            if (content.Stages.Count(s => s.Stage == stage) != 1) yield return PlaybookProblem.At($"stage:{stage.Key}", "playbook.stage-missing", stage.Number);
            else foreach (var problem in StageOf(content[stage]!)) yield return problem;
        }

        foreach (var twice in content.Stages.SelectMany(s => s.Activities.Select(a => (a.Key, s.Stage))).GroupBy(a => a.Key).Where(same => same.Count() > 1))
            yield return PlaybookProblem.At($"stage:{twice.First().Stage.Key}", "activity.key-twice", twice.Key);
    }

    private static IEnumerable<PlaybookProblem> StageOf(StageContent stage)
    {
        var place = $"stage:{stage.Stage.Key}";
        if (!stage.Name.IsWhole || !stage.Parallel.IsWhole) yield return PlaybookProblem.At(place, "playbook.stage-name", stage.Stage.Number);
        if (stage.MaybeDays is < 1 or > 365) yield return PlaybookProblem.At(place, "stage.maybe-days");
        if (stage.Evidence.Keys.FirstOrDefault(code => !Gates.Asks(stage.Stage, code)) is { } strange) yield return PlaybookProblem.At(place, "playbook.evidence-unknown", strange);
        foreach (var half in TextsOf(stage).Where(text => text is { IsWhole: false })) yield return PlaybookProblem.At(place, "playbook.half-said", half!);
        foreach (var activity in stage.Activities.Where(a => !TouchCheck.IsKey(a.Key) || a.DueDays is < 0 or > Farthest))
            yield return PlaybookProblem.At(place, "activity.broken", activity.Title);
    }

    private static IEnumerable<Said?> TextsOf(StageContent stage) =>
        [stage.Purpose, stage.Guide, .. stage.Questions, .. stage.Evidence.Values, .. stage.Activities.SelectMany(a => new[] { a.Title, a.Artefact })];

    private static IEnumerable<PlaybookProblem> Features(PlaybookContent content) =>
        content.Features.Where(feature => !feature.IsWhole).Select(half => PlaybookProblem.At("features", "playbook.half-said", half));
}
