using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>A customer's plan: the calendar as it is or would be, its state, and each touchpoint of it.</summary>
internal static class PlansApi
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var plan = api.MapGroup("/journeys/{id:guid}").WithTags("Plans");
        plan.MapGet("/plan", ShowAsync).WithSummary("A customer's plan")
            .WithDescription("The exact calendar with the reason for every shift and every skip, also before it is started.");
        plan.MapPut("/plan/state", TurnAsync).WithSummary("Start, pause or resume a plan");
        plan.MapPut("/plan/dates", SettleAsync).WithSummary("The days the plan counts from and where the customer lives");
        plan.MapPut("/plan/edition", MoveAsync).WithSummary("Move a customer to another edition of the playbook");
        plan.MapPut("/plan/signs/{fact}", SignAsync).WithSummary("Write down a fact the customer gave us").WithDescription("Conditions of the plan read it: watched, attended, answered-yes …");

        var touch = api.MapGroup("/touchpoints").WithTags("Plans");
        touch.MapGet("/{id:guid}", OneAsync).WithSummary("One touchpoint");
        touch.MapPut("/{id:guid}/done", DoneAsync).WithSummary("A person did it, or sent the letter by hand");
        touch.MapPut("/{id:guid}/moment", ChooseAsync).WithSummary("Another moment for this customer; null goes back to the plan's");
        touch.MapPut("/{id:guid}/decision", DecideAsync).WithSummary("Decide about a letter that failed or whose fate is unknown");
        touch.MapDelete("/{id:guid}", CancelAsync).WithSummary("Call a touchpoint off");
    }

    private static async Task<PlanShape> ShowAsync(Guid id, PlanBook plans, CancellationToken cancellation)
    {
        var outlook = await plans.OutlookAsync(id, cancellation) ?? throw new RefusedException("playbook.not-published");
        return PlanShape.Of(outlook, await plans.CalendarAsync(outlook, cancellation));
    }

    private static async Task<NoContent> TurnAsync(Guid id, PlanStateWish wish, PlanBook plans, CancellationToken cancellation)
    {
        await (wish.State switch
        {
            PlanTurn.Active => plans.ActivateAsync(id, wish.LateJoin, cancellation),
            PlanTurn.Paused => plans.PauseAsync(id, cancellation),
            PlanTurn.Resumed => plans.ResumeAsync(id, cancellation),
        });
        return TypedResults.NoContent();
    }

    private static Task<NoContent> SettleAsync(Guid id, PlanDatesWish wish, PlanBook plans, CancellationToken cancellation) => Done.AfterAsync(plans.SettleAsync(id, wish.Details, cancellation));

    private static Task<NoContent> MoveAsync(Guid id, EditionWish wish, PlanBook plans, CancellationToken cancellation) => Done.AfterAsync(plans.MoveToEditionAsync(id, wish.Edition, cancellation));

    private static async Task<NoContent> SignAsync(Guid id, TouchFact fact, SignWish wish, PlanBook plans, CancellationToken cancellation)
    {
        if (await plans.OutlookAsync(id, cancellation) is null) throw new RefusedException("playbook.not-published");
        await plans.SignAsync(id, fact, wish.Step, wish.Holds, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<TouchShape> OneAsync(Guid id, OutreachDesk desk, CancellationToken cancellation) => TouchShape.Of(await desk.OneAsync(id, cancellation));

    private static Task<NoContent> DoneAsync(Guid id, TouchDoneWish wish, PlanBook plans, CancellationToken cancellation) => Done.AfterAsync(plans.DoneAsync(id, wish.Said, cancellation));

    private static Task<NoContent> ChooseAsync(Guid id, TouchMomentWish wish, PlanBook plans, CancellationToken cancellation) => Done.AfterAsync(plans.ChooseAsync(id, wish.At?.ToUniversalTime(), cancellation));

    private static Task<NoContent> DecideAsync(Guid id, TouchDecisionWish wish, PlanBook plans, CancellationToken cancellation) => Done.AfterAsync(plans.DecideAsync(id, wish.Decision, cancellation));

    private static Task<NoContent> CancelAsync(Guid id, PlanBook plans, CancellationToken cancellation) => Done.AfterAsync(plans.CancelAsync(id, cancellation));
}
