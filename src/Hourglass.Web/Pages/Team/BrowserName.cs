namespace Hourglass.Web.Pages.Team;

/// <summary>What people call the browser behind a user agent line; a guess, good enough to recognise one's own.</summary>
internal static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("YaBrowser", "Yandex"), ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string? Of(string? userAgent)
    {
        var parts = new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.Where(part => part is not null).ToList();
        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    public static bool IsPhone(string? userAgent) => Find(Systems, userAgent) is "Android" or "iPhone";

    private static string? Find((string Mark, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
