using Hourglass.Journeys;
using Hourglass.Method;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>What keeps a journey alive between its stages: next step, answer, owner, notes.</summary>
internal static class JourneyCareApi
{
    public static void MapJourneyCare(this IEndpointRouteBuilder api)
    {
        var journey = api.MapGroup("/journeys/{id:guid}").WithTags("Journeys");

        journey.MapPut("/next-step", PlanAsync).WithSummary("Plan the next step");
        journey.MapPut("/next-step/day", PutOffAsync).WithSummary("Move the next step to another day");
        journey.MapPost("/next-step/done", DoneAsync).WithSummary("The next step happened");
        journey.MapPut("/answer", AnswerAsync).WithSummary("The customer answered yes, no or maybe");
        journey.MapPost("/decision-request", AskAsync).WithSummary("The customer was asked for a decision");
        journey.MapPut("/owner", HandAsync).WithSummary("Hand a journey to a colleague");
        journey.MapPut("/stage-owners/{stage}", GiveStageAsync).WithSummary("Let a colleague own one stage");
        journey.MapPost("/notes", NoteAsync).WithSummary("Write a note into the history");
    }

    private static async Task<NoContent> PlanAsync(Guid id, NextStepWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).PlanNextAsync(id, wish.Step, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> PutOffAsync(Guid id, DayWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).PutOffStepAsync(id, wish.On, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> DoneAsync(Guid id, StepDoneWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        var door = book.As(asked);
        await (wish.Next is { } next ? door.StepDoneAsync(id, wish.Outcome, next.Step, cancellation) : door.StepDoneAsync(id, wish.Outcome, cancellation));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> AnswerAsync(Guid id, AnswerWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).AnswerAsync(id, wish.Answer, wish.MaybeKind, wish.On, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> AskAsync(Guid id, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).AskForDecisionAsync(id, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> HandAsync(Guid id, OwnerWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).HandToAsync(id, wish.OwnerId, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> GiveStageAsync(Guid id, string stage, OwnerWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        var which = Stages.All.Where(s => s.Key == stage).Select(s => (Stage?)s).SingleOrDefault() ?? throw new RefusedException("stage.unknown");
        await book.As(asked).GiveStageToAsync(id, which, wish.OwnerId, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> NoteAsync(Guid id, NoteWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).NoteAsync(id, wish.Note, cancellation);
        return TypedResults.NoContent();
    }
}
