using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>Every page of the site, by its route, and where to see it with something on it. A page that is not here fails <see cref="EveryPage"/>.</summary>
internal static class PageList
{
    /// <summary>Pages one sees before signing in.</summary>
    public static readonly IReadOnlyList<string> Outside = ["/sign-in", "/not-found"];

    /// <summary>Pages without a face of their own: they only lead on, or are only seen once, by <see cref="TheFirstStart"/>.</summary>
    public static readonly IReadOnlyList<string> Passing = ["/", "/welcome"];

    public static readonly IReadOnlyDictionary<string, Func<Exhibit, string>> Inside = new Dictionary<string, Func<Exhibit, string>>
    {
        ["/journeys/{Id:guid}"] = exhibit => $"journeys/{exhibit.Sold}",
        ["/journeys/{Id:guid}/edit"] = exhibit => $"journeys/{exhibit.Journey}/edit",
        ["/journeys/{Id:guid}/end"] = exhibit => $"journeys/{exhibit.Journey}/end",
        ["/journeys/{Id:guid}/history"] = exhibit => $"journeys/{exhibit.Journey}/history",
        ["/journeys/{Id:guid}/move"] = exhibit => $"journeys/{exhibit.Journey}/move",
        ["/journeys/{Id:guid}/switch"] = exhibit => $"journeys/{exhibit.Journey}/switch",
        ["/journeys/{Id:guid}/win"] = exhibit => $"journeys/{exhibit.Journey}/win",
        ["/journeys/new"] = _ => "journeys/new",
        ["/search"] = _ => "search?q=a",
        ["/today"] = _ => "today",
    };

    public static IEnumerable<string> RoutesOf(House house) =>
        house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct();
}
