namespace Hourglass.Web.Api;

/// <summary>Everything under /api/v1 and its description.</summary>
internal static class ApiMap
{
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapApiReader();

        var api = app.MapGroup("/api/v1").RequireAuthorization(ApiAccess.Policy).DisableAntiforgery()
            .AddEndpointFilter(ReadingTokens.StayOutAsync).AddEndpointFilter(CleanText.MustBeAsync);
        api.MapCompanies();
        api.MapPeople();
        api.MapJourneys();
        api.MapJourneyVerbs();
        api.MapJourneyCare();
        api.MapHourglass();
        api.MapMilestones();
        api.MapImports();
        api.MapSearch();
        api.MapPlaybooks();
        api.MapPlans();
        api.MapLaunches();
        api.MapOffers();
        api.MapGatherings();
        api.MapForms();
        api.MapMaterials();
        api.MapMembers();
        api.MapTeam();
        api.MapWorkspace();
        api.MapLabels();
        api.MapTags();
        api.MapOwnFields();
        api.MapMerges();
        api.MapHistories();
        api.MapViews();
        api.MapBulk();
        api.MapDay();
        api.MapResearch();
        api.MapFit();
        api.MapCollaboration();
        api.MapRooms();
        api.MapSolutions();
        api.MapProposals();
        api.MapAgreements();
    }
}
