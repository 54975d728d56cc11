using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Pages.Main;

/// <summary>What the command palette shows for what was typed so far.</summary>
internal static class PaletteEndpoint
{
    public static void MapPalette(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/palette", OfferAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<Ok<List<Offer>>> OfferAsync(string? q, Finder finder, Speech say, CancellationToken cancellation)
    {
        var typed = (q ?? "").Trim();
        var places = Places.All.Select(place => new Offer(say["palette.places"], place.Address, place.Icon, say[place.Text], place.Keys))
            .Where(offer => typed.Length == 0 || offer.Title.Contains(typed, StringComparison.CurrentCultureIgnoreCase));
        var found = await finder.FindAsync(typed, cancellation);
        return TypedResults.Ok<List<Offer>>([.. found.Select(hit => Hit(hit, say)), .. places]);
    }

    private static Offer Hit(Found hit, Speech say) =>
        new(say[$"search.kind.{hit.Kind}"], hit.Address, hit.Icon, hit.Title, hit.Stage is { } stage ? $"{hit.Of} · {say[$"stage.{stage.Key}.name"]}" : hit.Of);

    internal sealed record Offer(string Group, string Address, string Icon, string Title, string? Hint);
}
