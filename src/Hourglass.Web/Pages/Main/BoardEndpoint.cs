using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Pages.Main;

/// <summary>The next cards of a column, for a reader who scrolls.</summary>
internal static class BoardEndpoint
{
    public static void MapBoardColumns(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/board/column", ReadAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<Results<RazorComponentResult<BoardCards>, NotFound>> ReadAsync(
        string? stage, string? after, HttpRequest request, Boards boards, Colleagues colleagues, Actor actor, CancellationToken cancellation)
    {
        if (Stages.OfKey(stage) is not { } lane || CardPlace.Parse(after) is not { } place) return TypedResults.NotFound();
        var filter = JourneyFilter.Parse(request.QueryString.Value) with { Stage = null };
        var column = await boards.ColumnAsync(filter, lane, place, cancellation);
        var owners = column.Cards.Select(card => card.OwnerId).ToList();
        return new RazorComponentResult<BoardCards>(new Dictionary<string, object?>
        {
            [nameof(BoardCards.Column)] = column,
            [nameof(BoardCards.Query)] = filter.QueryAnd,
            [nameof(BoardCards.Today)] = boards.Today,
            [nameof(BoardCards.MayMove)] = !actor.OnlyReads,
            [nameof(BoardCards.Names)] = actor.SeesOthers || owners.Any(owner => owner != actor.Id) ? await colleagues.WithAsync(owners, cancellation) : null,
        });
    }
}
