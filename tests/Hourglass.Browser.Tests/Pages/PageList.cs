using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>Every page of the site, by its route, and where to see it with something on it. A page that is not here fails <see cref="EveryPage"/>.</summary>
internal static class PageList
{
    /// <summary>Pages one sees before signing in.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Exhibit, string>> Outside = new Dictionary<string, Func<Exhibit, string>>
    {
        ["/demo"] = _ => "demo",
        ["/error"] = _ => "error",
        ["/join/{WorkspaceId:guid}/{Secret}"] = exhibit => $"join/{exhibit.Guide.Actor.WorkspaceId}/{exhibit.Invitation}",
        ["/not-found"] = _ => "not-found",
        ["/sign-in"] = _ => "sign-in",
    };

    public static readonly IReadOnlyDictionary<string, Func<Exhibit, string>> Inside = new Dictionary<string, Func<Exhibit, string>>
    {
        ["/board"] = _ => "board",
        ["/companies"] = _ => "companies",
        ["/companies/new"] = _ => "companies/new",
        ["/companies/{Id:guid}"] = exhibit => $"companies/{exhibit.Company}",
        ["/companies/{Id:guid}/edit"] = exhibit => $"companies/{exhibit.Company}/edit",
        ["/companies/{Id:guid}/merge"] = exhibit => $"companies/{exhibit.Company}/merge",
        ["/demo/throw-away"] = _ => "demo/throw-away",
        ["/help"] = _ => "help",
        ["/hourglass"] = _ => "hourglass?flip=0",
        ["/import"] = _ => "import",
        ["/import/new"] = _ => "import/new",
        ["/import/{Id:guid}"] = exhibit => $"import/{exhibit.Loaded}",
        ["/import/{Id:guid}/check"] = exhibit => $"import/{exhibit.Import}/check",
        ["/import/{Id:guid}/map"] = exhibit => $"import/{exhibit.Import}/map",
        ["/journeys"] = _ => "journeys?all=1",
        ["/journeys/{Id:guid}"] = exhibit => $"journeys/{exhibit.Sold}",
        ["/journeys/{Id:guid}/edit"] = exhibit => $"journeys/{exhibit.Journey}/edit",
        ["/journeys/{Id:guid}/end"] = exhibit => $"journeys/{exhibit.Journey}/end",
        ["/journeys/{Id:guid}/history"] = exhibit => $"journeys/{exhibit.Journey}/history",
        ["/journeys/{Id:guid}/move"] = exhibit => $"journeys/{exhibit.Journey}/move",
        ["/journeys/{Id:guid}/switch"] = exhibit => $"journeys/{exhibit.Journey}/switch",
        ["/journeys/{Id:guid}/win"] = exhibit => $"journeys/{exhibit.Journey}/win",
        ["/journeys/bulk"] = _ => "journeys/bulk?all=1",
        ["/journeys/views"] = _ => "journeys/views?keep=stage%3Dexplore",
        ["/journeys/new"] = _ => "journeys/new",
        ["/outreach/mailbox"] = _ => "outreach/mailbox",
        ["/people"] = _ => "people",
        ["/people/new"] = _ => "people/new",
        ["/people/{Id:guid}"] = exhibit => $"people/{exhibit.Person}",
        ["/people/{Id:guid}/edit"] = exhibit => $"people/{exhibit.Person}/edit",
        ["/people/{Id:guid}/merge"] = exhibit => $"people/{exhibit.Person}/merge",
        ["/search"] = _ => "search?q=a",
        ["/settings"] = _ => "settings",
        ["/settings/fields"] = _ => "settings/fields",
        ["/settings/mailbox"] = _ => "settings/mailbox",
        ["/settings/members"] = _ => "settings/members",
        ["/settings/members/{Id:guid}"] = exhibit => $"settings/members/{exhibit.Colleague}",
        ["/settings/stages"] = _ => "settings/stages",
        ["/settings/tags"] = _ => "settings/tags",
        ["/settings/tokens"] = _ => "settings/tokens",
        ["/settings/workspace"] = _ => "settings/workspace",
        ["/today"] = _ => "today",
    };

    /// <summary>Pages of one's own account, which visitors of the demo do not have.</summary>
    public static readonly IReadOnlyList<string> Own = ["/account", "/account/passkeys", "/account/sessions", "/account/two-factor"];

    /// <summary>The same pages in another state that looks different.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Exhibit, string>> Also = new Dictionary<string, Func<Exhibit, string>>
    {
        ["a journey before the sale"] = exhibit => $"journeys/{exhibit.Journey}",
        ["many journeys before they are changed"] = _ => "journeys/bulk?all=1&kind=ShiftStep&days=7",
        ["the board asking why"] = exhibit => $"board?move={exhibit.Journey}&to=engage",
        ["the hourglass by value, turned over"] = _ => "hourglass?flip=1&by=value",
    };

    /// <summary>Pages that only lead on, and those looked at where they come up: TheFirstStart, SigningIn.</summary>
    public static readonly IReadOnlyList<string> Passing = ["/", "/sign-in/code", "/welcome"];

    public static IEnumerable<string> RoutesOf(House house) =>
        house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();
}
