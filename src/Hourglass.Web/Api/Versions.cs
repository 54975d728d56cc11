using System.Globalization;
using Hourglass.Journeys;

namespace Hourglass.Web.Api;

/// <summary>The version of a record travels as ETag and comes back as If-Match.</summary>
internal static class Versions
{
    public static void Tag(this HttpResponse response, int version) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The book for someone who has seen the version they name.</summary>
    public static JourneyBook As(this JourneyBook book, HttpRequest asked) =>
        book.Seeing(asked.WantedVersion());

    /// <summary>The version this request has seen; null when any will do. Refuses <c>api.if-match</c>.</summary>
    public static int? WantedVersion(this HttpRequest asked) => Wanted(asked.Headers.IfMatch.Count == 0 ? null : asked.Headers.IfMatch.ToString());

    /// <summary>Null when any version will do; refuses <c>api.if-match</c>.</summary>
    public static int? Wanted(string? ifMatch)
    {
        if (ifMatch is null or "*") return null;
        return int.TryParse(ifMatch.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version : throw new RefusedException("api.if-match");
    }
}
