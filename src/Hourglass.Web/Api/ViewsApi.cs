using System.ComponentModel;
using System.Web;
using Hourglass.Journeys;
using Hourglass.Web.Pages.Main;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>Filters of the list of journeys under a name.</summary>
internal static class ViewsApi
{
    public static void MapViews(this IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("/views").WithTags("Saved views");

        views.MapGet("", ListAsync).WithSummary("List your own saved views and the shared ones").WithDescription("Oldest first. `query` is what `/journeys` understands behind its question mark.");
        views.MapPost("", SaveAsync).WithSummary("Keep a filter under a name");
        views.MapPut("/{id:guid}", EditAsync).WithSummary("Rename or share a saved view").WithoutVersion();
        views.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Remove a saved view").WithoutVersion();
    }

    private static async Task<Page<ViewShape>> ListAsync([AsParameters] PageAsked page, SavedViews views, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = (await views.AllAsync(cancellation)).Where(v => v.Id > after).OrderBy(v => v.Id).Take(page.Size + 1).ToList();
        return page.Of(found, v => ViewShape.Of(v, views), v => v.Id);
    }

    private static async Task<Created<ViewShape>> SaveAsync(ViewWish wish, SavedViews views, CancellationToken cancellation)
    {
        var view = await views.SaveAsync(wish.Name, Understood(wish.Query), wish.IsShared, wish.IsFirst, cancellation);
        return TypedResults.Created($"/api/v1/views/{view.Id}", ViewShape.Of(view, views));
    }

    private static async Task<NoContent> EditAsync(Guid id, ViewChange wish, SavedViews views, CancellationToken cancellation)
    {
        await views.EditAsync(id, wish.Name, wish.IsShared, wish.IsFirst, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveAsync(Guid id, SavedViews views, CancellationToken cancellation)
    {
        await views.RemoveAsync(id, cancellation);
        return TypedResults.NoContent();
    }

    // Order and columns are the page's; what is usual about them is not kept, which is no misunderstanding.
    private static string Understood(string query)
    {
        var kept = ListState.Parse(query).Query;
        var names = HttpUtility.ParseQueryString(kept).AllKeys.ToHashSet();
        foreach (var name in HttpUtility.ParseQueryString(query).AllKeys.Where(name => name is not ("sort" or "cols") && !names.Contains(name)))
            throw new RefusedException("api.filter", name ?? "query");
        return kept;
    }
}

internal sealed record ViewWish(
    string Name, [property: Description("As behind the question mark of `/journeys`.")] string Query,
    [property: Description("Everybody here sees it.")] bool IsShared = false, [property: Description("What you see when you open the list.")] bool IsFirst = false);

internal sealed record ViewChange(string Name, bool IsShared = false, bool IsFirst = false);

internal sealed record ViewShape(Guid Id, string Name, string Query, Guid OwnerId, bool IsShared, bool IsFirst, bool MayChange)
{
    public static ViewShape Of(SavedView v, SavedViews views) => new(v.Id, v.Name, v.Query, v.OwnerId, v.IsShared, v.IsFirst, views.MayChange(v));
}
