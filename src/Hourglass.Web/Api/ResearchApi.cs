using Hourglass.Research;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>What is known of a customer: their people, their problems, what is not known yet, who studies what, and the order beside our own view.</summary>
internal static class ResearchApi
{
    public static void MapResearch(this IEndpointRouteBuilder api)
    {
        var journey = api.MapGroup("/journeys/{id:guid}").WithTags("Research");
        journey.MapGet("/research", ShowAsync).WithSummary("All that is known of the customer of a journey");
        journey.MapPost("/stakeholders", MeetAsync).WithSummary("Add one of the customer's people").WithoutVersion();
        journey.MapPost("/problems", FindAsync).WithSummary("Add a problem").WithoutVersion();
        journey.MapPost("/gaps", WonderAsync).WithSummary("Note what is not known yet").WithoutVersion();
        journey.MapPost("/research-tasks", AssignAsync).WithSummary("Give a piece of study to sales, a manager or marketing").WithoutVersion();
        journey.MapPut("/view", ViewAsync).WithSummary("Put our own view beside the order");
        journey.MapPost("/value", EnterAsync).WithSummary("Note what was given or asked").WithoutVersion();
        MapPeople(api.MapGroup("/stakeholders").WithTags("Research"));
        api.MapDelete("/stakeholder-ties/{id:guid}", (Guid id, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.UntieAsync(id, cancellation)))
            .WithTags("Research").WithSummary("Their word no longer weighs there").WithoutVersion();
        MapProblems(api.MapGroup("/problems").WithTags("Research"));
        MapStudy(api);
        MapValue(api);
        MapCommunities(api);
    }

    private static void MapPeople(RouteGroupBuilder somebody)
    {
        somebody.MapPut("/{id:guid}", DescribeAsync).WithSummary("Change what is known of somebody");
        somebody.MapPut("/{id:guid}/place", (Guid id, PlaceWish wish, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.PlaceAsync(id, wish.Power, wish.Interest, cancellation)))
            .WithSummary("Put somebody elsewhere on the grid of power and interest").WithoutVersion();
        somebody.MapPost("/{id:guid}/verification", (Guid id, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.VerifyAsync(id, cancellation)))
            .WithSummary("Somebody looked again, and it is still so").WithoutVersion();
        somebody.MapDelete("/{id:guid}", (Guid id, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ForgetAsync(id, cancellation)))
            .WithSummary("Take somebody off the map, with their ties").WithoutVersion();
        somebody.MapPost("/{id:guid}/ties", async (Guid id, TieWish wish, ResearchDesk desk, CancellationToken cancellation) =>
            TypedResults.Created("/api/v1/stakeholder-ties", TieShape.Of(await desk.TieAsync(id, wish.ToId, wish.Says, cancellation)))).WithSummary("Say with whom their word weighs").WithoutVersion();
    }

    private static void MapProblems(RouteGroupBuilder problem)
    {
        problem.MapPut("/{id:guid}", DescribeProblemAsync).WithSummary("Change a problem");
        problem.MapPut("/{id:guid}/showing", (Guid id, WhomWish wish, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ShowToAsync(id, wish.Whom, wish.On, cancellation)))
            .WithSummary("It was made visible to somebody").WithoutVersion();
        problem.MapPut("/{id:guid}/confirmation", (Guid id, WhomWish wish, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ConfirmAsync(id, wish.Whom, wish.On, cancellation)))
            .WithSummary("The customer confirmed it").WithoutVersion();
        problem.MapDelete("/{id:guid}/confirmation", (Guid id, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.TakeConfirmationBackAsync(id, cancellation)))
            .WithSummary("It is not confirmed after all").WithoutVersion();
        problem.MapDelete("/{id:guid}", (Guid id, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DropAsync(id, cancellation)))
            .WithSummary("Drop a problem").WithoutVersion();
        MapRanking(problem);
    }

    private static void MapRanking(RouteGroupBuilder problem)
    {
        problem.MapPut("/{id:guid}/rank", (Guid id, RankWish wish, ResearchDesk desk, CancellationToken cancellation) =>
            Done.AfterAsync(desk.RankAsync(id, wish.Importance, wish.Urgency, wish.RankedBy, cancellation))).WithSummary("Say how much it weighs").WithoutVersion();
        problem.MapPut("/{id:guid}/main", (Guid id, MainWish wish, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.MakeMainAsync(id, wish.Main, cancellation)))
            .WithSummary("Make it one of the few main ones, or not").WithoutVersion();
        problem.MapPut("/{id:guid}/after", (Guid id, AfterWish wish, ResearchDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.PictureAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Picture how things will be once it is solved");
        problem.MapPut("/{id:guid}/after/confirmation", (Guid id, WhomWish wish, ResearchDesk desk, CancellationToken cancellation) =>
            Done.AfterAsync(desk.ConfirmAfterAsync(id, wish.Whom, wish.On, cancellation))).WithSummary("The customer confirmed the picture").WithoutVersion();
        problem.MapPut("/{id:guid}/sharing", (Guid id, SharingWish wish, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ShareAsync(id, wish.Shared, cancellation)))
            .WithSummary("Let the customer see it, or not").WithoutVersion();
    }

    private static void MapStudy(IEndpointRouteBuilder api)
    {
        var (gap, task) = (api.MapGroup("/gaps").WithTags("Research"), api.MapGroup("/research-tasks").WithTags("Research"));
        gap.MapPut("/{id:guid}/answer", (Guid id, FoundWish wish, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.CloseAsync(id, wish.Text, cancellation)))
            .WithSummary("It is known now").WithoutVersion();
        gap.MapDelete("/{id:guid}", (Guid id, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DropGapAsync(id, cancellation))).WithSummary("Stop asking").WithoutVersion();
        task.MapPut("/{id:guid}/finding", (Guid id, FoundWish wish, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ReportAsync(id, wish.Text, cancellation)))
            .WithSummary("Tell what was found").WithoutVersion();
        task.MapDelete("/{id:guid}", (Guid id, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DropTaskAsync(id, cancellation))).WithSummary("Drop a piece of study").WithoutVersion();
    }

    private static void MapValue(IEndpointRouteBuilder api)
    {
        var (entry, insights) = (api.MapGroup("/value").WithTags("Research"), api.MapGroup("/insights").WithTags("Research"));
        entry.MapPut("/{id:guid}/reaction", (Guid id, ReactionWish wish, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ReactAsync(id, wish.Reaction, wish.Words, cancellation)))
            .WithSummary("How they took it").WithoutVersion();
        entry.MapDelete("/{id:guid}", (Guid id, ResearchDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.StrikeAsync(id, cancellation))).WithSummary("Strike a line that is wrong").WithoutVersion();
        insights.MapGet("", async (Insights library, CancellationToken cancellation) => (await library.LinesAsync(cancellation)).Select(InsightShape.Of).ToList()).WithSummary("The library of insights and how they fared");
        insights.MapPost("", async (InsightWish wish, Insights library, CancellationToken cancellation) =>
            TypedResults.Created("/api/v1/insights", InsightShape.Of(new(await library.AddAsync(wish.Details, cancellation), 0, 0, 0)))).WithSummary("Add an insight");
        insights.MapPut("/{id:guid}", (Guid id, InsightWish wish, Insights library, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(library.DescribeAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Change an insight");
        insights.MapDelete("/{id:guid}", (Guid id, Insights library, CancellationToken cancellation) => Done.AfterAsync(library.RetireAsync(id, cancellation))).WithSummary("Offer an insight no longer").WithoutVersion();
    }

    private static void MapCommunities(IEndpointRouteBuilder api)
    {
        var (company, element, tie) = (api.MapGroup("/companies/{id:guid}").WithTags("Research"), api.MapGroup("/elements").WithTags("Research"), api.MapGroup("/ties").WithTags("Research"));
        company.MapGet("/community", async (Guid id, Communities communities, CancellationToken cancellation) =>
            CommunityShape.Of(await communities.ReadAsync(id, cancellation) ?? throw new RefusedException("company.unknown"))).WithSummary("The community of a customer");
        company.MapPost("/elements", async (Guid id, ElementWish wish, Communities communities, CancellationToken cancellation) =>
            TypedResults.Created($"/api/v1/companies/{id}/community", ElementShape.Of(await communities.AddAsync(id, wish.Details, cancellation)))).WithSummary("Add a part of the community").WithoutVersion();
        element.MapPut("/{id:guid}", (Guid id, ElementWish wish, Communities communities, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(communities.DescribeAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Change a part of the community");
        element.MapPut("/{id:guid}/place", (Guid id, ElementPlaceWish wish, Communities communities, CancellationToken cancellation) =>
            Done.AfterAsync(communities.PlaceAsync(id, wish.X, wish.Y, cancellation))).WithSummary("Move it on the picture").WithoutVersion();
        element.MapDelete("/{id:guid}", (Guid id, Communities communities, CancellationToken cancellation) => Done.AfterAsync(communities.RemoveAsync(id, cancellation)))
            .WithSummary("Take a part off the map, with its ties").WithoutVersion();
        element.MapPost("/{id:guid}/ties", async (Guid id, TieWish wish, Communities communities, CancellationToken cancellation) =>
            TypedResults.Created("/api/v1/ties", TieShape.Of(await communities.TieAsync(id, wish.ToId, wish.Says, cancellation)))).WithSummary("Tie it to another part").WithoutVersion();
        tie.MapDelete("/{id:guid}", (Guid id, Communities communities, CancellationToken cancellation) => Done.AfterAsync(communities.UntieAsync(id, cancellation))).WithSummary("Remove a tie").WithoutVersion();
    }

    private static async Task<Created<ValueShape>> EnterAsync(Guid id, ValueWish wish, ResearchDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/research", ValueShape.Of(await desk.EnterAsync(id, wish.Details, cancellation)));

    private static async Task<DossierShape> ShowAsync(Guid id, ResearchDesk desk, CancellationToken cancellation) =>
        DossierShape.Of(await desk.ReadAsync(id, cancellation) ?? throw new RefusedException("journey.unknown"));

    private static async Task<Created<StakeholderShape>> MeetAsync(Guid id, StakeholderWish wish, ResearchDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/research", StakeholderShape.Of(await desk.MeetAsync(id, wish.Details, cancellation)));

    private static async Task<Created<ProblemShape>> FindAsync(Guid id, ProblemWish wish, ResearchDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/research", ProblemShape.Of(await desk.FindAsync(id, wish.Details, cancellation)));

    private static async Task<Created<GapShape>> WonderAsync(Guid id, GapWish wish, ResearchDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/research", GapShape.Of(await desk.WonderAsync(id, wish.Question, wish.OwnerId, wish.DueOn, cancellation)));

    private static async Task<Created<ResearchTaskShape>> AssignAsync(Guid id, ResearchTaskWish wish, ResearchDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/research", ResearchTaskShape.Of(await desk.AssignAsync(id, wish.Researcher, wish.What, wish.OwnerId, wish.DueOn, cancellation)));

    private static Task<NoContent> DescribeAsync(Guid id, StakeholderWish wish, ResearchDesk desk, HttpRequest asked, CancellationToken cancellation) =>
        Done.AfterAsync(desk.DescribeAsync(id, wish.Details, asked.WantedVersion(), cancellation));

    private static Task<NoContent> DescribeProblemAsync(Guid id, ProblemWish wish, ResearchDesk desk, HttpRequest asked, CancellationToken cancellation) =>
        Done.AfterAsync(desk.DescribeAsync(id, wish.Details, asked.WantedVersion(), cancellation));

    private static Task<NoContent> ViewAsync(Guid id, OurViewWish wish, ResearchDesk desk, HttpRequest asked, CancellationToken cancellation) =>
        Done.AfterAsync(desk.ViewAsync(id, wish.Details, asked.WantedVersion(), cancellation));
}
