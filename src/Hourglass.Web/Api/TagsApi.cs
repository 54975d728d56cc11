using Hourglass.Relationships;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class TagsApi
{
    public static void MapTags(this IEndpointRouteBuilder api)
    {
        var tags = api.MapGroup("/tags").WithTags("Tags");

        tags.MapGet("", ListAsync).WithSummary("List the tags of the workspace").WithDescription("Oldest first.");
        tags.MapPost("", AddAsync).WithSummary("Add a tag").WithDescription("For administrators; whoever writes a new word on a record adds it as well.");
        tags.MapPut("/{id:guid}", RenameAsync).WithSummary("Rename a tag everywhere").WithoutVersion();
        tags.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Take a tag off everything, and away").WithoutVersion();
    }

    private static async Task<Page<TagMark>> ListAsync([AsParameters] PageAsked page, Tags tags, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = await tags.All.Where(t => t.Id > after).OrderBy(t => t.Id).Take(page.Size + 1).ToListAsync(cancellation);
        return page.Of(found, t => new TagMark(t.Id, t.Name), t => t.Id);
    }

    private static async Task<Created<TagMark>> AddAsync(TagWish wish, Tags tags, CancellationToken cancellation)
    {
        var tag = await tags.AddAsync(wish.Name, cancellation);
        return TypedResults.Created($"/api/v1/tags/{tag.Id}", new TagMark(tag.Id, tag.Name));
    }

    private static async Task<NoContent> RenameAsync(Guid id, TagWish wish, Tags tags, CancellationToken cancellation)
    {
        await tags.RenameAsync(id, wish.Name, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveAsync(Guid id, Tags tags, CancellationToken cancellation)
    {
        await tags.RemoveAsync(id, cancellation);
        return TypedResults.NoContent();
    }
}

internal sealed record TagWish(string Name);
