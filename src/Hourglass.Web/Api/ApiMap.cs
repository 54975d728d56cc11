namespace Hourglass.Web.Api;

/// <summary>Everything under /api/v1 and its description.</summary>
internal static class ApiMap
{
    private const int LargestBody = 1_000_000;

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

        var api = app.MapGroup("/api/v1").RequireAuthorization(ApiAccess.Policy).DisableAntiforgery()
            .AddEndpointFilter(CleanText.MustBeAsync)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));
        api.MapCompanies();
        api.MapJourneys();
        api.MapJourneyVerbs();
        api.MapJourneyCare();
        api.MapMilestones();
        api.MapSearch();
        api.MapPlaybooks();
        api.MapMembers();
    }
}
