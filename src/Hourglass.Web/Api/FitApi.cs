using Hourglass.Research;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>The ideal client of a playbook, how a customer compares with it, and what customers like this one have reached.</summary>
internal static class FitApi
{
    public static void MapFit(this IEndpointRouteBuilder api)
    {
        var (playbook, journey) = (api.MapGroup("/playbooks/{id:guid}").WithTags("Research"), api.MapGroup("/journeys/{id:guid}").WithTags("Research"));
        playbook.MapGet("/profile", async (Guid id, ClientProfiles profiles, CancellationToken cancellation) => ProfileShape.Of(await profiles.ReadAsync(id, cancellation)))
            .WithSummary("The ideal client of a playbook");
        playbook.MapPut("/profile", WriteAsync).WithSummary("Say who the ideal client is").WithDescription("For administrators, sales managers and marketing.");
        playbook.MapGet("/profile/derived", async (Guid id, ClientProfiles profiles, CancellationToken cancellation) => DerivedShape.Of(await profiles.DeriveAsync(id, cancellation)))
            .WithSummary("What the finished journeys you see have in common").WithDescription("Proposed only: nothing is saved. Below three journeys nothing is proposed.");
        journey.MapGet("/fit", async (Guid id, ClientProfiles profiles, CancellationToken cancellation) => FitShape.Of(await profiles.FitAsync(id, cancellation)))
            .WithSummary("How close the customer comes to the ideal client, and why");
        journey.MapPut("/signs", (Guid id, ObservedSignWish wish, ClientProfiles profiles, CancellationToken cancellation) => Done.AfterAsync(profiles.ObserveAsync(id, wish.Sign, wish.Seen, wish.Note, cancellation)))
            .WithSummary("Note that a sign was seen, or its opposite").WithoutVersion();
        journey.MapGet("/past-results", async (Guid id, PastResults results, CancellationToken cancellation) => (await results.LikeAsync(id, cancellation)).Select(PastResultShape.Of).ToList())
            .WithSummary("What customers like this one have reached already");
    }

    private static Task<NoContent> WriteAsync(Guid id, ProfileWish wish, ClientProfiles profiles, HttpRequest asked, CancellationToken cancellation) =>
        Done.AfterAsync(profiles.WriteAsync(id, [.. wish.Criteria.Select(c => c.Criterion)], asked.WantedVersion(), cancellation));
}
