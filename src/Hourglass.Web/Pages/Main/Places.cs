namespace Hourglass.Web.Pages.Main;

/// <summary>A page one may go to or a thing one may begin, as the palette and the search page offer them.</summary>
internal sealed record Place(string Address, string Icon, string Text, string? Keys = null);

internal static class Places
{
    public static readonly IReadOnlyList<Place> All =
    [
        new("today", "sun", "today.title", "g t"),
        new("hourglass", "hourglass", "hourglass.title", "g h"),
        new("board", "layout-kanban", "board.title", "g b"),
        new("journeys", "list", "list.title", "g l"),
        new("companies", "building", "companies.title", "g c"),
        new("people", "users", "people.title", "g p"),
        new("outreach", "send", "outreach.title", "g o"),
        new("playbooks", "template", "playbooks.title", "g k"),
        new("offers", "gift", "offers.title", "g f"),
        new("offers/entitlements", "gift", "entitlements.title"),
        new("offers/sessions", "calendar", "sessions-offered.title"),
        new("events", "calendar", "events.title", "g e"),
        new("materials", "note", "materials.title"),
        new("forms", "forms", "forms.title"),
        new("signals", "quote", "signals.title", "g s"),
        new("digest", "mail", "digest.title"),
        new("insights", "bulb", "insights.title"),
        new("import", "file-import", "import.title", "g i"),
        new("journeys/new", "plus", "place.new-journey", "n j"),
        new("companies/new", "plus", "place.new-company", "n c"),
        new("people/new", "plus", "place.new-person", "n p"),
        new("import/new", "upload", "place.new-import"),
        new("journeys?view=sold", "flag", "place.sold"),
        new("journeys?view=maybe", "clock", "place.maybes"),
        new("journeys?view=no-step", "alert-triangle", "place.no-step"),
        new("hourglass?flip=1", "rotate-2", "place.flip"),
        new("account", "user", "place.account"),
        new("settings", "settings", "shell.settings"),
        new("help", "help", "shell.help", "?"),
    ];
}
