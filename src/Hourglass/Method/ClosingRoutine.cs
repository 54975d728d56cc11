namespace Hourglass.Method;

/// <summary>What belongs to closing every deal: the customer's results are looked at together. No playbook is without it (R129).</summary>
public static class ClosingRoutine
{
    public const string Key = "results-review";

    /// <summary>As a new playbook begins with it; its words and its day are the playbook's own.</summary>
    public static TouchPlan ResultsReview { get; } = new()
    {
        Key = Key,
        Title = new("Results review with the customer", "Обзор результатов вместе с\u00a0клиентом"),
        Kind = TouchKind.Meeting,
        Days = 120,
        At = new TimeOnly(11, 0),
        GraceHours = 72,
        Late = LateRule.Reschedule,
        Before = new("Both sides have the figures from before and from now, and the people who decided are at the table.",
            "У\u00a0обеих сторон есть цифры «до» и\u00a0«сейчас», и\u00a0за столом те, кто принимал решение."),
        Learns = new("What the customer gained, in their own words", "Что клиент получил\u00a0— его собственными словами"),
        IsLocked = true,
    };

    public static bool IsWhole(TouchPlan touch) => touch is { Key: Key, IsLocked: true, Kind: TouchKind.Meeting, IsAfterPurchase: true, Only.Count: 0, Otherwise: null };

    /// <summary>The same content with the routine in it: it may move in time and find other words, and it stays.</summary>
    internal static PlaybookContent KeptIn(PlaybookContent before, PlaybookContent after)
    {
        var stood = before.Touch(Key) ?? ResultsReview;
        var stands = after.Touch(Key);
        if (stands is null) return after with { Touches = [.. after.Touches, stood with { IsLocked = true }] };
        if (stands.Kind != TouchKind.Meeting || stands.Only.Count > 0 || stands.Otherwise is not null) throw new RefusedException("touch.locked");
        return after with { Touches = [.. after.Touches.Select(touch => touch with { IsLocked = touch.Key == Key })] };
    }
}
