using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class JourneysApi
{
    public static void MapJourneys(this IEndpointRouteBuilder api)
    {
        var journeys = api.MapGroup("/journeys").WithTags("Journeys");

        journeys.MapGet("", ListAsync).WithSummary("List journeys").WithDescription("Oldest first; those under way unless `standing` or `view` says otherwise.");
        journeys.MapPost("", StartAsync).WithSummary("Start a journey with a company");
        journeys.MapGet("/{id:guid}", ShowAsync).WithSummary("Show one journey with its evidence");
        journeys.MapPatch("/{id:guid}", EditAsync).WithSummary("Change what is said about a journey");
        journeys.MapGet("/{id:guid}/milestones", MilestonesAsync).WithSummary("The history of a journey").WithDescription("Oldest first.");
    }

    private static async Task<Page<JourneyShape>> ListAsync(
        [AsParameters] PageAsked page, [AsParameters] JourneysAsked _, Guid? company, HttpRequest asked, JourneyLists lists, Extras extras, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = lists.Matching(JourneysAsked.FilterIn(asked)).Where(j => j.Id > after);
        if (company is not null) found = found.Where(j => j.CompanyId == company);
        var rows = await found.OrderBy(j => j.Id).Take(page.Size + 1).ToListAsync(cancellation);
        var carried = await extras.OfAsync(SubjectKind.Journey, [.. rows.Select(j => j.Id)], cancellation);
        return page.Of(rows, journey => JourneyShape.Of(journey, carried), j => j.Id);
    }

    private static async Task<Created<JourneyShape>> StartAsync(JourneyWish wish, HttpResponse response, JourneyBook book, Extras extras, CancellationToken cancellation)
    {
        var journey = await book.StartAsync(wish.CompanyId, wish.Details, wish.Additions, wish.OwnerId, wish.PlaybookId, cancellation);
        response.Tag(journey.Version);
        return TypedResults.Created($"/api/v1/journeys/{journey.Id}", JourneyShape.Of(journey, await extras.OfNewAsync(SubjectKind.Journey, journey.Id, wish.Additions, cancellation)));
    }

    private static async Task<WholeJourneyShape> ShowAsync(Guid id, HttpResponse response, JourneyBook book, Extras extras, CancellationToken cancellation)
    {
        var journey = await book.Visible.Include(j => j.Evidence).Include(j => j.StageOwners).AsSplitQuery()
            .SingleOrDefaultAsync(j => j.Id == id, cancellation) ?? throw new RefusedException("journey.unknown");
        response.Tag(journey.Version);
        return WholeJourneyShape.Of(journey, await extras.OfAsync(SubjectKind.Journey, [id], cancellation));
    }

    private static async Task<WholeJourneyShape> EditAsync(
        Guid id, JourneyChange change, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, JourneyBook book, Extras extras, CancellationToken cancellation)
    {
        var journey = await book.Visible.SingleOrDefaultAsync(j => j.Id == id, cancellation) ?? throw new RefusedException("journey.unknown");
        await book.EditAsync(id, change.AppliedTo(journey.Details), change.Additions, Versions.Wanted(ifMatch) ?? journey.Version, cancellation);
        return await ShowAsync(id, response, book, extras, cancellation);
    }

    private static async Task<Page<MilestoneShape>> MilestonesAsync(
        Guid id, [AsParameters] PageAsked page, JourneyBook book, CancellationToken cancellation)
    {
        if (!await book.Visible.AnyAsync(j => j.Id == id, cancellation)) throw new RefusedException("journey.unknown");
        var after = page.AfterId;
        var lines = book.MilestonesOf(id).Where(m => m.Id > after).OrderBy(m => m.Id).Take(page.Size + 1);
        return page.Of(await lines.ToListAsync(cancellation), MilestoneShape.Of, m => m.Id);
    }
}
