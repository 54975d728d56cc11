using Hourglass.Method;
using Hourglass.Outreach.Planning;

namespace Hourglass.Web.Pages.Outreach;

/// <summary>A touchpoint for one customer alone, as typed; its words are in the customer's language only.</summary>
public sealed class OwnTouchInput
{
    public static IReadOnlyList<TouchKind> Kinds { get; } = [TouchKind.Letter, TouchKind.Call, TouchKind.Meeting, TouchKind.Task, TouchKind.Gift];

    public string? Title { get; set; }
    public TouchKind Kind { get; set; } = TouchKind.Letter;
    public DateOnly On { get; set; }
    public TimeOnly At { get; set; } = new(10, 0);
    public string? Subject { get; set; }
    public string? Body { get; set; }

    public DateTime AtIn(string zone) => new ContactHours(zone, null, new ContactRules()).Plain(On, At);

    public TouchPlan Step => new()
    {
        Key = $"own-{Guid.CreateVersion7():n}",
        Title = Both(Wording.RequiredLine(Title, "touch.title", 200)),
        Kind = Kinds.Contains(Kind) ? Kind : TouchKind.Letter,
        Subject = Kind == TouchKind.Letter ? Both(Wording.RequiredLine(Subject, "letter.subject", 200)) : null,
        Body = Kind == TouchKind.Letter ? Both(Wording.Required(Body, "letter.body", 20_000)) : null,
    };

    private static Said Both(string words) => new(words, words);
}
