namespace Hourglass.Method;

/// <summary>How something of a playbook differs from one edition to another.</summary>
public enum ChangeKind { Added, Removed, Retimed, Reworded, Changed }

/// <summary>Which piece of a playbook a change is about.</summary>
public enum ChangedPart { EndDays, Think, Say, Feel, Touch, Referrals, StageName, StagePatience, StagePurpose, StageGuide, Question, Evidence, Activity, Feature }

/// <param name="Kind">What happened to it.</param>
/// <param name="Part">What it is.</param>
/// <param name="Name">What it is called; null where there is only one of it.</param>
/// <param name="Stage">The stage it belongs to.</param>
/// <param name="Before">The touchpoint as it was, for those that moved.</param>
/// <param name="After">The touchpoint as it is.</param>
public sealed record PlaybookChange(ChangeKind Kind, ChangedPart Part, Said? Name = null, Stage? Stage = null, TouchPlan? Before = null, TouchPlan? After = null);

/// <summary>What a reader wants to know of two editions: what came, what went, what moved, what is said in other words (R14, R104).</summary>
public static class PlaybookDifference
{
    public static IReadOnlyList<PlaybookChange> Between(PlaybookContent before, PlaybookContent after) =>
        [.. End(before.End, after.End), .. Touches(before, after), .. Referrals(before, after), .. Method.Stages.All.SelectMany(s => StageOf(before[s], after[s], s)),
            .. Texts(before.Features, after.Features, ChangedPart.Feature, null)];

    private static IEnumerable<PlaybookChange> End(EndState? before, EndState? after)
    {
        if (before?.Days != after?.Days) yield return new(ChangeKind.Changed, ChangedPart.EndDays, new($"{after?.Days}", $"{after?.Days}"));
        foreach (var change in new[] { Word(before?.Think, after?.Think, ChangedPart.Think), Word(before?.Say, after?.Say, ChangedPart.Say), Word(before?.Feel, after?.Feel, ChangedPart.Feel) })
            if (change is not null) yield return change;
    }

    private static IEnumerable<PlaybookChange> Touches(PlaybookContent before, PlaybookContent after)
    {
        foreach (var gone in before.Touches.Where(t => after.Touch(t.Key) is null)) yield return new(ChangeKind.Removed, ChangedPart.Touch, gone.Title, Before: gone);
        foreach (var stands in after.Touches)
        {
            if (before.Touch(stands.Key) is not { } stood) yield return new(ChangeKind.Added, ChangedPart.Touch, stands.Title, After: stands);
            else foreach (var kind in Kinds(stood, stands)) yield return new(kind, ChangedPart.Touch, stands.Title, Before: stood, After: stands);
        }
    }

    private static IEnumerable<ChangeKind> Kinds(TouchPlan before, TouchPlan after)
    {
        if (Whole(WithTimeOf(before, after)) != Whole(before)) yield return ChangeKind.Retimed;
        if (Whole(WithWordsOf(before, after)) != Whole(before)) yield return ChangeKind.Reworded;
        if (Whole(WithTimeOf(WithWordsOf(before, after), after)) != Whole(after)) yield return ChangeKind.Changed;
    }

    private static TouchPlan WithTimeOf(TouchPlan one, TouchPlan other) => one with
    {
        Anchor = other.Anchor,
        Stage = other.Stage,
        Field = other.Field,
        Days = other.Days,
        At = other.At,
        OnWorkingDays = other.OnWorkingDays,
        GraceHours = other.GraceHours,
        Late = other.Late,
    };

    private static TouchPlan WithWordsOf(TouchPlan one, TouchPlan other) => one with
    {
        Title = other.Title,
        Before = other.Before,
        Learns = other.Learns,
        Subject = other.Subject,
        Body = other.Body,
        Series = other.Series,
    };

    // Records of lists are equal only when they are the same lists; their texts tell.
    private static string Whole(TouchPlan touch) => MethodJson.Write(touch);

    private static IEnumerable<PlaybookChange> Referrals(PlaybookContent before, PlaybookContent after)
    {
        if (before.Referrals == after.Referrals) yield break;
        yield return new(before.Referrals is null ? ChangeKind.Added : after.Referrals is null ? ChangeKind.Removed : ChangeKind.Reworded, ChangedPart.Referrals);
    }

    private static IEnumerable<PlaybookChange> StageOf(StageContent? before, StageContent? after, Stage stage)
    {
        if (before is null || after is null) yield break;
        if (before.Name != after.Name || before.Parallel != after.Parallel) yield return new(ChangeKind.Reworded, ChangedPart.StageName, after.Name, stage);
        if (before.MaybeDays != after.MaybeDays) yield return new(ChangeKind.Changed, ChangedPart.StagePatience, new($"{after.MaybeDays}", $"{after.MaybeDays}"), stage);
        if (Word(before.Purpose, after.Purpose, ChangedPart.StagePurpose) is { } purpose) yield return purpose with { Stage = stage };
        if (Word(before.Guide, after.Guide, ChangedPart.StageGuide) is { } guide) yield return guide with { Stage = stage };
        foreach (var question in Texts(before.Questions, after.Questions, ChangedPart.Question, stage)) yield return question;
        foreach (var evidence in Texts([.. before.Evidence.Values], [.. after.Evidence.Values], ChangedPart.Evidence, stage)) yield return evidence;
        foreach (var activity in Activities(before.Activities, after.Activities, stage)) yield return activity;
    }

    private static IEnumerable<PlaybookChange> Activities(IReadOnlyList<Activity> before, IReadOnlyList<Activity> after, Stage stage)
    {
        foreach (var gone in before.Where(b => after.All(a => a.Key != b.Key))) yield return new(ChangeKind.Removed, ChangedPart.Activity, gone.Title, stage);
        foreach (var stands in after)
        {
            if (before.FirstOrDefault(b => b.Key == stands.Key) is not { } stood) yield return new(ChangeKind.Added, ChangedPart.Activity, stands.Title, stage);
            else if (stood != stands) yield return new(stood.Title != stands.Title ? ChangeKind.Reworded : ChangeKind.Changed, ChangedPart.Activity, stands.Title, stage);
        }
    }

    private static IEnumerable<PlaybookChange> Texts(IReadOnlyList<Said> before, IReadOnlyList<Said> after, ChangedPart part, Stage? stage) =>
        before.Except(after).Select(gone => new PlaybookChange(ChangeKind.Removed, part, gone, stage))
            .Concat(after.Except(before).Select(come => new PlaybookChange(ChangeKind.Added, part, come, stage)));

    private static PlaybookChange? Word(Said? before, Said? after, ChangedPart part) => before == after ? null
        : new(before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Reworded, part);
}
