using Hourglass.Languages;

namespace Hourglass.Web.Host;

/// <summary>Which language a request is answered in: the person's choice, their cookie, their browser, English; a customer who came by a link, in theirs.</summary>
internal static class RequestLanguage
{
    public const string Cookie = "lang";

    public static Speech Of(HttpContext request)
    {
        if ((OutsideDoor.VisitOf(request)?.Language ?? RoomEntrance.VisitOf(request)?.Language) is { } spoken) return Speech.In(request.Request.Cookies[Cookie] is { Length: 2 } own ? own : spoken);
        if (request.User.FindFirst("language")?.Value is { Length: 2 } chosen) return Speech.In(chosen);
        if (request.Request.Cookies[Cookie] is { Length: 2 } kept) return Speech.In(kept);
        var wanted = request.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString()[..Math.Min(2, l.Value.Length)].ToLowerInvariant())
            .FirstOrDefault(Texts.Languages.Contains);
        return Speech.In(wanted);
    }
}
