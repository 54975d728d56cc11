using System.ComponentModel;
using Hourglass.Journeys;
using Microsoft.AspNetCore.Mvc;

namespace Hourglass.Web.Api;

/// <summary>The filter as the pages spell it in their addresses; here a word that is not known is refused instead of passed over.</summary>
internal sealed record JourneysAsked(
    [property: Description("overdue, today, week, no-step, maybe, asked, sold, finished, ended or postponed.")] string? View,
    [property: Description("`me`, or ids with commas between.")] string? Owner,
    [property: Description("explore, collaborate, design, define, deliver, evaluate or engage.")] string? Stage,
    [property: Description("active (unless told), postponed, ended, finished, or any.")] string? Standing,
    [property: Description("The id of a playbook.")] string? Playbook,
    [property: Description("The name of a tag.")] string? Tag,
    [property: FromQuery(Name = "from"), Description("Started on this day or later.")] string? StartedFrom,
    [property: FromQuery(Name = "to"), Description("Started on this day or earlier.")] string? StartedTo,
    [property: Description("none, yes, no or maybe.")] string? Answer,
    [property: Description("request, referral, event, ownresearch, existingcustomer, measuredresults or other.")] string? Origin,
    [property: Description("Beginnings of words of the need or the company's name.")] string? Q)
{
    private static readonly string[] Names = ["view", "owner", "stage", "standing", "playbook", "tag", "from", "to", "answer", "origin", "q"];

    /// <summary>Refuses <c>api.filter</c> with the name of what it does not understand.</summary>
    public static JourneyFilter FilterIn(HttpRequest asked)
    {
        var filter = JourneyFilter.Parse(asked.QueryString.Value);
        var understood = JourneyFilterWords(filter);
        foreach (var name in Names.Where(name => asked.Query.ContainsKey(name) && !understood.Contains(name))) throw new RefusedException("api.filter", name);
        return filter;
    }

    private static HashSet<string> JourneyFilterWords(JourneyFilter filter) =>
        [.. filter.Query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0])];
}
