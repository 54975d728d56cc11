using System.Text.RegularExpressions;

namespace Hourglass.Method;

/// <summary>What one touchpoint needs before a playbook with it may be published.</summary>
internal static partial class TouchCheck
{
    public static bool IsKey(string key) => key.Length <= 60 && Key().IsMatch(key);

    public static IEnumerable<PlaybookProblem> Of(TouchPlan touch, PlaybookContent content) =>
        [.. Words(touch), .. When(touch), .. Letters(touch), .. Terms(touch), .. Conditions(touch, content)];

    private static IEnumerable<PlaybookProblem> Words(TouchPlan touch)
    {
        if (!IsKey(touch.Key)) yield return At(touch, "touch.key-broken", touch.Key);
        if (!touch.Title.IsWhole) yield return At(touch, "touch.title");
        if (touch.Before is { IsWhole: false } before) yield return At(touch, "playbook.half-said", before);
        if (touch.Learns is { IsWhole: false } learns) yield return At(touch, "playbook.half-said", learns);
    }

    private static IEnumerable<PlaybookProblem> When(TouchPlan touch)
    {
        if (touch.Days is < -PlaybookCheck.Farthest or > PlaybookCheck.Farthest) yield return At(touch, "touch.days", PlaybookCheck.Farthest);
        if (touch.GraceHours is < 0 or > 24 * 90) yield return At(touch, "touch.grace");
        if (touch.Anchor == TouchAnchor.StageEntry && touch.Stage is null) yield return At(touch, "touch.no-stage");
        if (touch.Anchor == TouchAnchor.DateField && touch.Field is null) yield return At(touch, "touch.no-field");
    }

    private static IEnumerable<PlaybookProblem> Letters(TouchPlan touch)
    {
        if (touch.IsByHand) yield break;
        if (touch.Subject is not { IsWhole: true } || touch.Body is not { IsWhole: true }) yield return At(touch, "touch.letter");
        if (touch.Kind == TouchKind.Series && touch.Series.Count == 0) yield return At(touch, "touch.series-empty");
        foreach (var letter in touch.Series)
        {
            if (!letter.Subject.IsWhole || !letter.Body.IsWhole) yield return At(touch, "touch.letter");
            if (letter.Days is < 0 or > PlaybookCheck.Farthest) yield return At(touch, "touch.series-days");
        }

        foreach (var unknown in Texts(touch).SelectMany(text => LetterFields.In(text.En).Concat(LetterFields.In(text.Ru))).Distinct().Except(LetterFields.All))
            yield return At(touch, "touch.letter-field", LetterFields.Written(unknown));
    }

    private static IEnumerable<PlaybookProblem> Terms(TouchPlan touch)
    {
        if (touch.Kind == TouchKind.Coupon && touch.Coupon is null) yield return At(touch, "touch.no-coupon");
        if (touch.Coupon is { } coupon && !IsGood(coupon)) yield return At(touch, "touch.coupon");
        if (touch.Kind == TouchKind.Entitlement && touch.Entitlement is null) yield return At(touch, "touch.no-entitlement");
        if (touch.Entitlement is { } right && (!right.What.IsWhole || right.Days is < 1 or > 3650)) yield return At(touch, "touch.entitlement");
        if (touch.Kind == TouchKind.Session && touch.Session is null) yield return At(touch, "touch.no-session");
        if (touch.Session is { Minutes: < 5 or > 480 }) yield return At(touch, "touch.session");
        if (touch.Kind == TouchKind.Event && touch.Event is null) yield return At(touch, "touch.no-event");
        if (touch.Event is { Event: "" }) yield return At(touch, "touch.no-event");
    }

    private static bool IsGood(CouponTerms coupon) => coupon is { ValidDays: >= 1 and <= 3650, Limit: >= 1 and <= 1000 } && coupon.Kind switch
    {
        CouponKind.Percent => coupon.Amount is >= 1 and <= 100,
        CouponKind.Amount => coupon.Amount > 0 && Currencies.IsKnown(coupon.Currency),
        CouponKind.FreeSession => coupon.Amount is >= 5 and <= 480,
        CouponKind.FreeAssessment => coupon.Amount >= 0,
    };

    private static IEnumerable<PlaybookProblem> Conditions(TouchPlan touch, PlaybookContent content)
    {
        foreach (var condition in touch.Only)
        {
            if (condition.Touch is { } other && (other == touch.Key || content.Touch(other) is null)) yield return At(touch, "touch.condition-unknown", other);
            if (condition.Touch is null && condition.Fact.IsAboutATouch) yield return At(touch, "touch.condition-without");
        }

        if (touch.Otherwise is not { } instead) yield break;
        if (touch.Only.Count == 0) yield return At(touch, "touch.otherwise-without");
        if (content.Touch(instead) is null) yield return At(touch, "touch.condition-unknown", instead);
        else if (Returns(touch, content)) yield return At(touch, "touch.otherwise-circle");
    }

    private static bool Returns(TouchPlan touch, PlaybookContent content)
    {
        var next = touch;
        for (var i = 0; i <= content.Touches.Count && next?.Otherwise is { } instead; i++)
        {
            if (instead == touch.Key) return true;
            next = content.Touch(instead);
        }

        return false;
    }

    private static IEnumerable<Said> Texts(TouchPlan touch) =>
        new[] { touch.Subject, touch.Body }.OfType<Said>().Concat(touch.Series.SelectMany(letter => new[] { letter.Subject, letter.Body }));

    private static PlaybookProblem At(TouchPlan touch, string code, params object[] details) =>
        new(code, $"touch:{touch.Key}", [touch.Title, .. details]);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Key();
}
