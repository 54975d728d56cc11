using System.ComponentModel;
using Hourglass.Journeys;
using Microsoft.AspNetCore.Mvc;

namespace Hourglass.Web.Api;

/// <summary>The filter as the pages spell it in their addresses; here a word that is not known is refused instead of passed over.</summary>
internal sealed record JourneysAsked
{
    [Description("overdue, today, week, no-step, maybe, asked, sold, finished, ended or postponed.")]
    public string? View { get; init; }
    [Description("`me`, or ids with commas between.")]
    public string? Owner { get; init; }
    [Description("explore, collaborate, design, define, deliver, evaluate or engage.")]
    public string? Stage { get; init; }
    [Description("active (unless told), postponed, ended, finished, or any.")]
    public string? Standing { get; init; }
    [Description("The id of a playbook.")]
    public string? Playbook { get; init; }
    [Description("The name of a tag.")]
    public string? Tag { get; init; }
    [FromQuery(Name = "from"), Description("Started on this day or later.")]
    public string? StartedFrom { get; init; }
    [FromQuery(Name = "to"), Description("Started on this day or earlier.")]
    public string? StartedTo { get; init; }
    [Description("none, yes, no or maybe.")]
    public string? Answer { get; init; }
    [Description("request, referral, event, ownresearch, existingcustomer, measuredresults or other.")]
    public string? Origin { get; init; }
    [Description("Beginnings of words of the need or the company's name.")]
    public string? Q { get; init; }

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
