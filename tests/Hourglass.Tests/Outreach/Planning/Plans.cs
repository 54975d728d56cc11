using System.Globalization;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;

namespace Hourglass.Tests.Outreach.Planning;

/// <summary>Playbooks and customers to try calendars on; moments are said as people say them.</summary>
internal static class Plans
{
    /// <summary>The ten rows of the method's own example (R109–R118), with a first series of letters.</summary>
    public static PlaybookContent TenRows { get; } = Of(
        Step("seminar") with { Kind = TouchKind.Event, Purpose = TouchPurpose.Advertising, Anchor = TouchAnchor.StageEntry, Stage = Stage.Explore, Days = 1 },
        Step("stories") with { Kind = TouchKind.Series, Purpose = TouchPurpose.Advertising, Anchor = TouchAnchor.StageEntry, Stage = Stage.Collaborate, Days = 0, At = null, Series = [Letter(3), Letter(4)] },
        Step("trial") with { Kind = TouchKind.Session, Anchor = TouchAnchor.StageEntry, Stage = Stage.Define, Days = 2, Only = [new(TouchFact.Watched, "stories")] },
        Step("welcome") with { Kind = TouchKind.Page, Days = 0, At = null, OnWorkingDays = false, Series = [Letter(1), Letter(2)] },
        Step("bonus") with { Kind = TouchKind.File, Days = 7 },
        Step("support") with { Kind = TouchKind.Entitlement, Days = 14, Entitlement = new(new("Support", "Поддержка"), 30, true) },
        Step("coaching") with { Kind = TouchKind.Coupon, Days = 30, Session = new(60, true), Coupon = new(CouponKind.FreeSession, 60) },
        Step("progress") with { Kind = TouchKind.Coupon, Days = 60, Only = [new(TouchFact.Struggling, null, false)], Otherwise = "consultant", Coupon = new(CouponKind.FreeAssessment, 1) },
        Step("consultant") with { Kind = TouchKind.Call, Days = 60 },
        Step("other") with { Kind = TouchKind.Coupon, Purpose = TouchPurpose.Advertising, Days = 90, Coupon = new(CouponKind.Percent, 30, ButWhatWasBought: true) },
        Step("updates") with { Kind = TouchKind.Entitlement, Days = 180, Event = new("Selected group", OnlySelected: true) });

    public static PlanFacts Customer { get; } = new() { Zone = "Europe/Moscow", Country = "RU", HasAgreedToAdvertising = true };

    /// <summary>No cap and no quiet hours: one thing at a time.</summary>
    public static ContactRules Free { get; } = new() { QuietFrom = new(0, 0), QuietTo = new(0, 0), CapTouches = 0, GapDays = 0 };

    public static PlaybookContent Of(params TouchPlan[] touches) => new() { Touches = touches };

    public static TouchPlan Step(string key) => new() { Key = key, Title = new(key, key) };

    public static SeriesLetter Letter(int days) => new(days, new("Letter", "Письмо"), new("Text", "Текст"));

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    /// <summary>UTC.</summary>
    public static DateTime Utc(string moment) => DateTime.SpecifyKind(DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm", null), DateTimeKind.Utc);

    public static DateTime Moscow(string moment) => Utc(moment).AddHours(-3);

    public static PlanFacts Bought(this PlanFacts facts, string day) => facts with { Days = new Dictionary<TouchAnchor, DateOnly>(facts.Days) { [TouchAnchor.Purchase] = Day(day) } };

    public static PlanFacts With(this PlanFacts facts, TouchAnchor anchor, string day) => facts with { Days = new Dictionary<TouchAnchor, DateOnly>(facts.Days) { [anchor] = Day(day) } };

    public static PlanFacts Activated(this PlanFacts facts, DateTime at, LateJoin late = LateJoin.Skip) => facts with { ActivatedAt = at, Late = late };

    public static PlanFacts Signed(this PlanFacts facts, TouchFact fact, string step = "") => facts with { Signs = new HashSet<KnownSign>(facts.Signs) { new(fact, step) } };

    public static PlannedTouch Named(this IEnumerable<PlannedTouch> calendar, string step, int occurrence = 0) => calendar.Single(touch => touch.Id == new TouchId(step, occurrence));

    /// <summary>One line a touch: where the customer lives, in Moscow's time, and why.</summary>
    public static string Said(this PlannedTouch touch) =>
        string.Create(CultureInfo.InvariantCulture, $"{touch.Step}{(touch.Occurrence > 0 ? $"#{touch.Occurrence}" : "")} {(touch.At is { } at ? at.AddHours(3).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : $"waits:{touch.WaitsFor}")}")
        + (touch.Shifts.Count > 0 ? $" [{string.Join(' ', touch.Shifts)}]" : "") + (touch.Skip is { } skip ? $" !{skip}{(touch.IsSkipFinal ? "" : "?")}" : "");

    public static string Said(this IEnumerable<PlannedTouch> calendar) => string.Join('\n', calendar.Select(Said));
}
