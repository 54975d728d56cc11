using System.ComponentModel;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Search;

namespace Hourglass.Web.Api;

internal static class SearchApi
{
    private const int Longest = 200;

    public static void MapSearch(this IEndpointRouteBuilder api) => api.MapGet("/search", FindAsync).WithTags("Search")
        .WithSummary("Find companies, people and journeys")
        .WithDescription("Parts of words, slips, the wrong keyboard layout and the other alphabet are forgiven. At most eight of each kind.");

    private static async Task<FoundList> FindAsync([Description("What was typed.")] string q, Finder finder, CancellationToken cancellation)
    {
        if (q.Length > Longest) throw new RefusedException("search.q.too-long", Longest);
        var found = await finder.FindAsync(q, cancellation);
        return new([.. found.Select(f => new FoundShape(f.Kind, f.Id, f.Title, f.Of, f.Stage, f.Standing))]);
    }
}

internal sealed record FoundList(IReadOnlyList<FoundShape> Items);

internal sealed record FoundShape(SubjectKind Kind, Guid Id, string Title, string? Of, Stage? Stage, Standing? Standing);
