using System.ComponentModel;
using Hourglass.Relationships;
using Hourglass.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>Two entries that are one: looked at before, done, and made two again.</summary>
internal static class MergesApi
{
    public static void MapMerges(this IEndpointRouteBuilder api)
    {
        Map(api.MapGroup("/companies/{id:guid}").WithTags("Merges"), SubjectKind.Company, "company");
        Map(api.MapGroup("/people/{id:guid}").WithTags("Merges"), SubjectKind.Person, "person");
        api.MapPost("/merges/{id:guid}/undo", UndoAsync).WithTags("Merges").WithSummary("Make two of one again")
            .WithDescription("What somebody changed since stays as they left it. Of merges that touch the same things the latest is undone first.").WithoutVersion();
    }

    private static void Map(RouteGroupBuilder record, SubjectKind kind, string noun)
    {
        record.MapGet("/merge-preview", (Guid id, [Description("The one that would go.")] Guid other, MergeDesk desk, CancellationToken cancellation) =>
            desk.PreviewAsync(kind, id, other, cancellation)).WithSummary($"Exactly what merging another {noun} into this one would do");
        record.MapGet("/merges", (Guid id, [AsParameters] PageAsked page, MergeDesk desk, CancellationToken cancellation) =>
            desk.ListAsync(kind, id, page, cancellation)).WithSummary($"The merges into this {noun} that can be undone").WithDescription("Oldest first.");
        record.MapPost("/merges", (Guid id, MergeWish wish, MergeDesk desk, CancellationToken cancellation) =>
            desk.MergeAsync(kind, id, wish, cancellation)).WithSummary($"Merge another {noun} into this one")
            .WithDescription("The other one is hidden, everything of it goes here.").WithoutVersion();
    }

    private static async Task<NoContent> UndoAsync(Guid id, Merges merges, CancellationToken cancellation)
    {
        await merges.UndoAsync(id, cancellation);
        return TypedResults.NoContent();
    }
}

/// <summary>Merges as the API asks for them: which of both ids is not known, and no fact that there is not.</summary>
internal sealed class MergeDesk(Merges merges, Companies companies, People people, CustomFields fields)
{
    public async Task<MergePreviewShape> PreviewAsync(SubjectKind kind, Guid id, Guid other, CancellationToken cancellation)
    {
        await MustKnowBothAsync(kind, id, other, cancellation);
        return MergePreviewShape.Of(await merges.PreviewAsync(kind, id, other, cancellation));
    }

    public async Task<Page<MergeShape>> ListAsync(SubjectKind kind, Guid id, PageAsked page, CancellationToken cancellation)
    {
        await MustKnowBothAsync(kind, id, id, cancellation);
        var after = page.AfterId;
        var found = await merges.StandingOf(id).Where(m => m.Id > after).OrderBy(m => m.Id).Take(page.Size + 1).ToListAsync(cancellation);
        return page.Of(found, MergeShape.Of, m => m.Id);
    }

    public async Task<Created<MergeShape>> MergeAsync(SubjectKind kind, Guid id, MergeWish wish, CancellationToken cancellation)
    {
        await MustKnowBothAsync(kind, id, wish.OtherId, cancellation);
        var merge = await merges.MergeAsync(kind, id, wish.OtherId, await ChoiceAsync(kind, wish, cancellation), cancellation);
        return TypedResults.Created((string?)null, MergeShape.Of(await merges.StandingOf(id).SingleAsync(m => m.Id == merge, cancellation)));
    }

    private async Task MustKnowBothAsync(SubjectKind kind, Guid id, Guid other, CancellationToken cancellation)
    {
        if (!await IsKnownAsync(kind, id, cancellation)) throw new RefusedException(kind == SubjectKind.Company ? "company.unknown" : "person.unknown");
        if (id != other && !await IsKnownAsync(kind, other, cancellation)) throw new RefusedException("merge.other.unknown");
    }

    private Task<bool> IsKnownAsync(SubjectKind kind, Guid id, CancellationToken cancellation) => kind == SubjectKind.Company
        ? companies.Visible.AnyAsync(c => c.Id == id, cancellation) : people.Visible.AnyAsync(p => p.Id == id, cancellation);

    private async Task<MergeChoice?> ChoiceAsync(SubjectKind kind, MergeWish wish, CancellationToken cancellation)
    {
        if (wish.FromOther is null) return null;
        var known = MergeFacts.Of(kind);
        var own = await fields.All.Where(f => f.On == kind).Select(f => f.Id).ToListAsync(cancellation);
        foreach (var id in own) known[id.ToString()] = id.ToString();
        return new(wish.FromOther.Select(fact => known.TryGetValue(fact, out var key) ? key : throw new RefusedException("merge.fact", fact)).ToHashSet());
    }
}
