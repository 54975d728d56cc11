using System.Collections.Specialized;
using System.Globalization;
using System.Web;
using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>How a filter is spelled in an address: <c>view=overdue&amp;owner=me&amp;stage=design&amp;from=2030-01-01&amp;q=acme</c>.</summary>
internal static class FilterQuery
{
    private const string Day = "yyyy-MM-dd";
    private const int LongestWords = 200;
    private const int MostOwners = 50;

    public static JourneyFilter Read(string? query)
    {
        var said = HttpUtility.ParseQueryString(query ?? "");
        var owners = (said.GetValues("owner") ?? []).SelectMany(owner => owner.Split(',')).ToList();
        return new JourneyFilter
        {
            Mine = owners.Contains("me"),
            Owners = [.. owners.Select(Id).OfType<Guid>().Distinct().Take(MostOwners)],
            Stage = Stages.All.Where(stage => stage.Key == said["stage"]).Select(stage => (Stage?)stage).FirstOrDefault(),
            Standing = Word<Standing>(said["standing"]),
            AnyStanding = said["standing"] == "any",
            PlaybookId = Id(said["playbook"]),
            Tag = Text(said["tag"]),
            From = Date(said["from"]),
            To = Date(said["to"]),
            Answer = Word<Answer>(said["answer"]),
            Origin = Word<Origin>(said["origin"]),
            View = JourneyViews.All.Where(view => view.Key == said["view"]).Select(view => (JourneyView?)view).FirstOrDefault(),
            Words = Text(said["q"]),
        };
    }

    public static string Write(JourneyFilter filter)
    {
        var said = HttpUtility.ParseQueryString("");
        Say(said, "view", filter.View?.Key);
        Say(said, "owner", filter.OwnersKey);
        Say(said, "stage", filter.Stage?.Key);
        Say(said, "standing", filter.AnyStanding ? "any" : Lower(filter.Standing));
        Say(said, "playbook", filter.PlaybookId?.ToString());
        Say(said, "tag", filter.Tag);
        Say(said, "from", filter.From?.ToString(Day, CultureInfo.InvariantCulture));
        Say(said, "to", filter.To?.ToString(Day, CultureInfo.InvariantCulture));
        Say(said, "answer", Lower(filter.Answer));
        Say(said, "origin", Lower(filter.Origin));
        Say(said, "q", filter.Words);
        return said.ToString()!;
    }

    private static void Say(NameValueCollection said, string name, string? value)
    {
        if (value is not null) said.Add(name, value);
    }

    private static string? Lower<TWord>(TWord? word) where TWord : struct, Enum => word?.ToString().ToLowerInvariant();

    private static TWord? Word<TWord>(string? said) where TWord : struct, Enum =>
        Enum.GetValues<TWord>().Where(word => Lower<TWord>(word) == said).Select(word => (TWord?)word).FirstOrDefault();

    private static Guid? Id(string? said) => Guid.TryParse(said, out var id) ? id : null;

    private static DateOnly? Date(string? said) =>
        DateOnly.TryParseExact(said, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(string? said) =>
        string.IsNullOrWhiteSpace(said) ? null : said.Trim() is var text && text.Length > LongestWords ? text[..LongestWords] : said.Trim();
}
