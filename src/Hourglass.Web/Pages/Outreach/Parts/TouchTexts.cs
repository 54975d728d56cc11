using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Outreach.Planning;

namespace Hourglass.Web.Pages.Outreach.Parts;

/// <summary>How touchpoints are spoken of: days and times as the customer's clock shows them, kinds, and every reason in words.</summary>
/// <param name="zone">IANA name of the customer's zone.</param>
public sealed class TouchTexts(Speech say, string zone)
{
    public string Day(DateTime at) => There(at).ToString("ddd, d MMM yyyy", say.Culture);

    public string Month(DateTime at) => There(at).ToString("MMMM yyyy", say.Culture);

    public string Time(DateTime at) => There(at).ToString("HH:mm", say.Culture);

    public string Moment(DateTime at) => $"{Day(at)}, {Time(at)}";

    public DateTime There(DateTime at) => WallClock.There(at, zone);

    public string Title(PlannedTouch touch) => touch.Title.In(say.Language);

    public string Kind(TouchKind kind) => say[$"calendar.kind.{TextKey.Of(kind)}"];

    public string Anchor(TouchAnchor anchor) => say[$"calendar.anchor.{TextKey.Of(anchor)}"];

    public string Waits(TouchAnchor anchor) => Sentence(say[$"calendar.waits.{TextKey.Of(anchor)}"]);

    public string? Letter(PlannedTouch touch) => touch.Plan.Series.Count == 0 ? null : say["calendar.letter-of", touch.Occurrence + 1, touch.Plan.Series.Count + 1];

    /// <summary>Everything that moved it, as one sentence; null when it stands on its plain day.</summary>
    public string? Shifts(PlannedTouch touch) => touch.Shifts.Count == 0 ? null : Sentence(string.Join("; ", touch.Shifts.Select(code => say[$"shift.{code}"])));

    public string? Skip(PlannedTouch touch) => touch.Skip is not { } code ? null : say[touch.IsSkipFinal ? "calendar.skipped" : "calendar.would-be-skipped", say[$"skip.{code}"]];

    public static string Icon(TouchKind kind) => kind switch
    {
        TouchKind.Letter => "mail",
        TouchKind.Series => "mail-forward",
        TouchKind.Call => "phone",
        TouchKind.Meeting => "users",
        TouchKind.Task => "checklist",
        TouchKind.Coupon => "ticket",
        TouchKind.Entitlement => "key",
        TouchKind.Session => "school",
        TouchKind.Event => "calendar-event",
        TouchKind.Page => "world",
        TouchKind.File => "paperclip",
        TouchKind.Survey => "forms",
        TouchKind.Gift => "gift",
    };

    private string Sentence(string text) => char.ToUpper(text[0], say.Culture) + text[1..] + ".";
}
