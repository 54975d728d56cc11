using System.ComponentModel;
using Hourglass.Journeys;
using Hourglass.Languages;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>One deed for many journeys: looked at before, then done to exactly what was seen.</summary>
internal static class BulkApi
{
    public static void MapBulk(this IEndpointRouteBuilder api)
    {
        var bulk = api.MapGroup("/journeys/bulk").WithTags("Journeys");

        bulk.MapPost("/preview", PreviewAsync).WithSummary("What the same change would do to many journeys").WithDescription("Changes nothing. Up to 500 at once; one id that is not known refuses them all.");
        bulk.MapPost("", ApplyAsync).WithSummary("Change many journeys at once").WithDescription("A journey that was changed since its `version`, or whose rules say no, stays as it is and says why; the others change together.");
    }

    private static async Task<BulkShape> PreviewAsync(BulkPreviewWish wish, BulkChanges bulk, JourneyBook book, Speech say, CancellationToken cancellation)
    {
        await MustKnowAsync(wish.Ids, book, cancellation);
        return BulkShape.Of(await bulk.PreviewAsync(wish.Ids, wish.Deed.Told, cancellation), say);
    }

    private static async Task<BulkShape> ApplyAsync(BulkWish wish, BulkChanges bulk, JourneyBook book, Speech say, CancellationToken cancellation)
    {
        var seen = new Dictionary<Guid, int>();
        foreach (var one in wish.Journeys) seen[one.Id] = one.Version;
        await MustKnowAsync([.. seen.Keys], book, cancellation);
        return BulkShape.Of(await bulk.ApplyAsync(seen, wish.Deed.Told, cancellation), say);
    }

    private static async Task MustKnowAsync(IReadOnlyList<Guid> ids, JourneyBook book, CancellationToken cancellation)
    {
        if (ids.Count > BulkChanges.Most) throw new RefusedException("bulk.too-many", BulkChanges.Most);
        var wanted = ids.Distinct().ToList();
        if (await book.Visible.CountAsync(j => wanted.Contains(j.Id), cancellation) < wanted.Count) throw new RefusedException("bulk.journey.unknown");
    }
}

internal sealed record BulkPreviewWish(IReadOnlyList<Guid> Ids, BulkDeedWish Deed);

internal sealed record BulkWish(IReadOnlyList<SeenJourney> Journeys, BulkDeedWish Deed);

internal sealed record SeenJourney(Guid Id, [property: Description("As the preview showed it.")] int Version);

internal sealed record BulkDeedWish(
    BulkKind Kind, [property: Description("For hand-to.")] Guid? OwnerId = null, [property: Description("For add-tag and remove-tag, by name.")] string? Tag = null,
    [property: Description("For shift-step; less than nothing is earlier.")] int Days = 0, [property: Description("For end.")] EndingWish? Ending = null)
{
    internal BulkDeed Told => new(Kind)
    {
        OwnerId = OwnerId,
        Tag = Tag,
        Days = Days,
        Farewell = Ending?.Farewell,
    };
}

internal sealed record BulkShape(IReadOnlyList<BulkLineShape> Items, int Changed, int Same, int Refused)
{
    public static BulkShape Of(BulkOutcome o, Speech say) => new([.. o.Lines.Select(line => BulkLineShape.Of(line, say))], o.Changed, o.Same, o.Refused);
}

internal sealed record BulkLineShape(Guid Id, int Version, string Company, string Need, BulkStateShape Before, BulkStateShape After, BulkRefusal? Refused)
{
    public static BulkLineShape Of(BulkLine l, Speech say) => new(
        l.Id, l.Version, l.Company, l.Need, BulkStateShape.Of(l.Before), BulkStateShape.Of(l.After), l.Refused is { } no ? new(no.Code, say.Refusal(no)) : null);
}

internal sealed record BulkStateShape(Guid OwnerId, DateOnly? NextOn, Standing Standing, Ending? Ending, [property: Description("By name, when tags change.")] string Tags)
{
    public static BulkStateShape Of(BulkState s) => new(s.OwnerId, s.NextOn, s.Standing, s.Ending, s.Tags);
}

internal sealed record BulkRefusal(string Type, string Title);
