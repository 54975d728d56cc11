using Hourglass.Solutions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>The solution that is made together with a customer: its parts, the ways to do it, goals with measures, and what lies beyond.</summary>
internal static class SolutionsApi
{
    public static void MapSolutions(this IEndpointRouteBuilder api)
    {
        var journey = api.MapGroup("/journeys/{id:guid}").WithTags("Solutions");
        journey.MapGet("/design", ShowAsync).WithSummary("The solution of a journey, and what it still lacks");
        journey.MapPost("/solution-elements", ProposeAsync).WithSummary("Add a part of the solution").WithoutVersion();
        journey.MapPost("/variants", AddVariantAsync).WithSummary("Add a way to do it").WithoutVersion();
        journey.MapPost("/goals", AimAsync).WithSummary("Add a goal in the customer's words").WithoutVersion();
        journey.MapPost("/opportunities", SpotAsync).WithSummary("Note what is worth doing beyond the present need").WithoutVersion();
        journey.MapPut("/design-notes", (Guid id, NotesWish wish, DesignDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.WriteAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Write what was thought through for the whole solution");
        MapElements(api.MapGroup("/solution-elements").WithTags("Solutions"));
        MapVariants(api.MapGroup("/variants").WithTags("Solutions"));
        MapGoals(api.MapGroup("/goals").WithTags("Solutions"), api.MapGroup("/measures").WithTags("Solutions"));
        MapOpportunities(api.MapGroup("/opportunities").WithTags("Solutions"));
        MapProblems(api.MapGroup("/problems").WithTags("Solutions"));
    }

    private static void MapElements(RouteGroupBuilder element)
    {
        element.MapPut("/{id:guid}", (Guid id, SolutionElementWish wish, DesignDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.DescribeAsync(id, wish.Details, wish.Solves, asked.WantedVersion(), cancellation))).WithSummary("Change a part of the solution");
        element.MapPut("/{id:guid}/problems", (Guid id, SolvesWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.SolveAsync(id, wish.Solves, cancellation)))
            .WithSummary("Say which problems it solves").WithoutVersion();
        element.MapPut("/{id:guid}/feasible", (Guid id, FeasibleWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.JudgeAsync(id, wish.Feasible, cancellation)))
            .WithSummary("Say whether it can be done").WithoutVersion();
        element.MapPut("/{id:guid}/sharing", (Guid id, SharingWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ShareAsync(id, wish.Shared, cancellation)))
            .WithSummary("Let the customer see it, or not").WithoutVersion();
        element.MapPut("/{id:guid}/confirmation", (Guid id, WhomWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ConfirmAsync(id, wish.Whom, wish.On, cancellation)))
            .WithSummary("The customer said yes to it").WithoutVersion();
        element.MapPost("/{id:guid}/comments", CommentAsync).WithSummary("Say something about it").WithoutVersion();
        element.MapDelete("/{id:guid}", (Guid id, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.RemoveAsync(id, cancellation)))
            .WithSummary("Take a part out of the solution").WithoutVersion();
    }

    private static void MapVariants(RouteGroupBuilder variant)
    {
        variant.MapPut("/{id:guid}", (Guid id, VariantWish wish, DesignDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.DescribeVariantAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Change a variant");
        variant.MapPut("/{id:guid}/choice", (Guid id, BecauseWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ChooseAsync(id, wish.Because, cancellation)))
            .WithSummary("Choose this one and no other").WithoutVersion();
        variant.MapDelete("/{id:guid}/choice", (Guid id, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.UnchooseAsync(id, cancellation)))
            .WithSummary("It is open again").WithoutVersion();
        variant.MapDelete("/{id:guid}", (Guid id, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.RemoveVariantAsync(id, cancellation)))
            .WithSummary("Remove a variant; its parts stay").WithoutVersion();
    }

    private static void MapGoals(RouteGroupBuilder goal, RouteGroupBuilder measure)
    {
        goal.MapPut("/{id:guid}", (Guid id, GoalWish wish, DesignDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.DescribeGoalAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Change a goal");
        goal.MapPut("/{id:guid}/sharing", (Guid id, SharingWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ShareGoalAsync(id, wish.Shared, cancellation)))
            .WithSummary("Let the customer see it, or not").WithoutVersion();
        goal.MapPut("/{id:guid}/confirmation", (Guid id, WhomWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ConfirmGoalAsync(id, wish.Whom, wish.On, cancellation)))
            .WithSummary("The customer said yes to it").WithoutVersion();
        goal.MapDelete("/{id:guid}", (Guid id, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DropGoalAsync(id, cancellation))).WithSummary("Drop a goal").WithoutVersion();
        goal.MapPost("/{id:guid}/measures", async (Guid id, MeasureWish wish, DesignDesk desk, CancellationToken cancellation) =>
            TypedResults.Created("/api/v1/measures", MeasureShape.Of(await desk.MeasureAsync(id, wish.Details, cancellation)))).WithSummary("Add a measure").WithoutVersion();
        measure.MapPut("/{id:guid}", (Guid id, MeasureWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.RemeasureAsync(id, wish.Details, null, cancellation)))
            .WithSummary("Change a measure").WithoutVersion();
        measure.MapDelete("/{id:guid}", (Guid id, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.UnmeasureAsync(id, cancellation))).WithSummary("Remove a measure").WithoutVersion();
    }

    private static void MapOpportunities(RouteGroupBuilder opportunity)
    {
        opportunity.MapPut("/{id:guid}", (Guid id, OpportunityWish wish, DesignDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.DescribeOpportunityAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Change an opportunity");
        opportunity.MapDelete("/{id:guid}", (Guid id, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DropOpportunityAsync(id, cancellation)))
            .WithSummary("Drop an opportunity").WithoutVersion();
    }

    private static void MapProblems(RouteGroupBuilder problem)
    {
        problem.MapPut("/{id:guid}/leaving-out", (Guid id, BecauseWish wish, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.LeaveOutAsync(id, wish.Because, cancellation)))
            .WithSummary("Leave a problem out on purpose, with the reason").WithoutVersion();
        problem.MapDelete("/{id:guid}/leaving-out", (Guid id, DesignDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.TakeInAsync(id, cancellation)))
            .WithSummary("Take it in again").WithoutVersion();
    }

    private static async Task<WorkshopShape> ShowAsync(Guid id, DesignDesk desk, CancellationToken cancellation) =>
        WorkshopShape.Of(await desk.ReadAsync(id, cancellation) ?? throw new RefusedException("journey.unknown"));

    private static async Task<Created<SolutionElementShape>> ProposeAsync(Guid id, SolutionElementWish wish, DesignDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/design", SolutionElementShape.Of(await desk.ProposeAsync(id, wish.Details, wish.Solves ?? [], cancellation), []));

    private static async Task<Created<CommentShape>> CommentAsync(Guid id, CommentWish wish, DesignDesk desk, CancellationToken cancellation) =>
        TypedResults.Created("/api/v1/solution-elements", CommentShape.Of(await desk.CommentAsync(id, wish.Text, wish.Shared, cancellation)));

    private static async Task<Created<VariantShape>> AddVariantAsync(Guid id, VariantWish wish, DesignDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/design", VariantShape.Of(await desk.AddVariantAsync(id, wish.Details, cancellation)));

    private static async Task<Created<GoalShape>> AimAsync(Guid id, GoalWish wish, DesignDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/design", GoalShape.Of(await desk.AimAsync(id, wish.Details, wish.Measure?.Details, cancellation)));

    private static async Task<Created<OpportunityShape>> SpotAsync(Guid id, OpportunityWish wish, DesignDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/design", OpportunityShape.Of(await desk.SpotAsync(id, wish.Details, cancellation)));
}
