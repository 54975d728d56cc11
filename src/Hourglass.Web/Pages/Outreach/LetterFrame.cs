using Hourglass.Outreach;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Pages.Outreach;

/// <summary>A letter as the customer gets it, for the frame that shows it: its own styles work, nothing runs, nothing is fetched but pictures.</summary>
internal static class LetterFrame
{
    private const string Content = "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; sandbox; frame-ancestors 'self'";

    public static void MapLetterFrames(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/journeys/{id:guid}/plan/{step}/{occurrence:int}/letter", ShowAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<Results<ContentHttpResult, NotFound>> ShowAsync(
        Guid id, string step, int occurrence, PlanBook plans, Letters letters, HttpResponse response, CancellationToken cancellation)
    {
        if (await LineAsync(id, step, occurrence, plans, cancellation) is not var (outlook, line)) return TypedResults.NotFound();
        if ((await letters.OfAsync(outlook, line, cancellation)).Letter is not { } letter) return TypedResults.NotFound();
        response.Headers.ContentSecurityPolicy = Content;
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.Headers.CacheControl = "no-store";
        return TypedResults.Text(letter.Html, "text/html; charset=utf-8");
    }

    private static async Task<(PlanOutlook, Hourglass.Outreach.Planning.PlannedTouch)?> LineAsync(Guid id, string step, int occurrence, PlanBook plans, CancellationToken cancellation)
    {
        try
        {
            return await plans.OutlookAsync(id, cancellation) is { } outlook && await plans.LineAsync(outlook, step, occurrence, cancellation) is { } line ? (outlook, line) : null;
        }
        catch (RefusedException refused) when (refused.MeansNotFound)
        {
            return null;
        }
    }
}
