using Hourglass.Proposals;
using Hourglass.Team;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>How both sides come to agree: sponsors, understanding, doubts, rivals and the joint plan.</summary>
internal static class AgreementsApi
{
    public static void MapAgreements(this IEndpointRouteBuilder api)
    {
        var journey = api.MapGroup("/journeys/{id:guid}").WithTags("Proposals");
        journey.MapGet("/agreement", ShowAsync).WithSummary("How far both sides are with each other");
        journey.MapPost("/concerns", RaiseAsync).WithSummary("Note a doubt or an objection").WithoutVersion();
        journey.MapPost("/competition", CompeteAsync).WithSummary("Note what they might do instead").WithoutVersion();
        journey.MapPut("/joint-plan", (Guid id, NeededOnWish wish, AgreementDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.NeedOnAsync(id, wish.On, asked.WantedVersion(), cancellation))).WithSummary("Say when the result is needed; open steps move along");
        journey.MapPost("/joint-steps", PlanStepAsync).WithSummary("Add a step of the joint plan").WithoutVersion();
        journey.MapPost("/joint-steps/usual", (Guid id, AgreementDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.OfferStepsAsync(id, cancellation)))
            .WithSummary("Begin with the steps most plans have").WithoutVersion();
        MapPeople(api.MapGroup("/stakeholders").WithTags("Proposals"));
        MapConcerns(api.MapGroup("/concerns").WithTags("Proposals"));
        MapSteps(api.MapGroup("/joint-steps").WithTags("Proposals"));
    }

    private static void MapPeople(RouteGroupBuilder somebody)
    {
        somebody.MapPut("/{id:guid}/sponsoring", (Guid id, SponsorWish wish, AgreementDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.SponsorAsync(id, wish.State, wish.Sponsors, asked.WantedVersion(), cancellation))).WithSummary("How far somebody stands for it, and with what");
        somebody.MapPut("/{id:guid}/understanding", (Guid id, UnderstandingWish wish, AgreementDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.ExplainAsync(id, wish.Understanding, wish.Brief, wish.ExplainedBy, asked.WantedVersion(), cancellation))).WithSummary("How far somebody understands what changes for them");
    }

    private static void MapConcerns(RouteGroupBuilder concern)
    {
        concern.MapPut("/{id:guid}", (Guid id, ConcernWish wish, AgreementDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.DescribeAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Reword a doubt or an objection");
        concern.MapPut("/{id:guid}/answer", (Guid id, ConcernAnswerWish wish, AgreementDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ResolveAsync(id, wish.Answer, cancellation)))
            .WithSummary("It was answered, and settled").WithoutVersion();
        concern.MapDelete("/{id:guid}/answer", (Guid id, AgreementDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.ReopenAsync(id, cancellation))).WithSummary("The answer did not hold").WithoutVersion();
        concern.MapDelete("/{id:guid}", (Guid id, AgreementDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DropConcernAsync(id, cancellation))).WithSummary("Drop a doubt or an objection").WithoutVersion();
    }

    private static void MapSteps(RouteGroupBuilder step)
    {
        step.MapPut("/{id:guid}", (Guid id, JointStepWish wish, AgreementDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.DescribeStepAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Change a step of the joint plan");
        step.MapPut("/{id:guid}/done", (Guid id, AgreementDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.TickAsync(id, cancellation))).WithSummary("The step is done").WithoutVersion();
        step.MapDelete("/{id:guid}/done", (Guid id, AgreementDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.UntickAsync(id, cancellation))).WithSummary("The step is not done after all").WithoutVersion();
        step.MapDelete("/{id:guid}", (Guid id, AgreementDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DropStepAsync(id, cancellation))).WithSummary("Drop a step").WithoutVersion();
    }

    private static async Task<AgreementShape> ShowAsync(Guid id, AgreementDesk desk, Actor me, CancellationToken cancellation) =>
        AgreementShape.Of(await desk.ReadAsync(id, cancellation) ?? throw new RefusedException("journey.unknown"), me.Zone);

    private static async Task<Created<ConcernShape>> RaiseAsync(Guid id, ConcernWish wish, AgreementDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/agreement", ConcernShape.Of(await desk.RaiseAsync(id, wish.Details, cancellation), null));

    private static async Task<Created<RivalShape>> CompeteAsync(Guid id, RivalWish wish, AgreementDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/agreement", RivalShape.Of(await desk.CompeteAsync(id, wish.Details, cancellation)));

    private static async Task<Created<JointStepShape>> PlanStepAsync(Guid id, JointStepWish wish, AgreementDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/agreement", JointStepShape.Of(await desk.PlanStepAsync(id, wish.Details, cancellation)));
}
