using Hourglass.Journeys;
using Hourglass.Method;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hourglass.Web.Api;

/// <summary>Each verb of a journey is something of it that is put, posted or taken away.</summary>
internal static class JourneyVerbsApi
{
    public static void MapJourneyVerbs(this IEndpointRouteBuilder api)
    {
        var journey = api.MapGroup("/journeys/{id:guid}").WithTags("Journeys");

        journey.MapPut("/stage", MoveAsync).WithSummary("Move a journey to another stage");
        journey.MapPut("/evidence/{code}", ShowEvidenceAsync).WithSummary("Show a piece of evidence").WithDescription("The codes of each stage stand in `/playbooks`.");
        journey.MapDelete("/evidence/{code}", WithdrawEvidenceAsync).WithSummary("Withdraw a piece of evidence");
        journey.MapPut("/purchase", WinAsync).WithSummary("The customer bought").WithDescription("The deal is sold, not finished: the lower half of the hourglass begins.");
        journey.MapPut("/keys/result-obtained", (Guid id, KeyWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation) =>
            TurnAsync(id, FinishKey.ResultObtained, wish, book, asked, cancellation)).WithSummary("The customer has the result they wanted");
        journey.MapDelete("/keys/result-obtained", (Guid id, [FromBody] ReasonWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation) =>
            TurnBackAsync(id, FinishKey.ResultObtained, wish, book, asked, cancellation)).WithSummary("The customer does not have the result after all");
        journey.MapPut("/keys/ready-to-recommend", (Guid id, KeyWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation) =>
            TurnAsync(id, FinishKey.ReadyToRecommend, wish, book, asked, cancellation)).WithSummary("The customer would recommend us");
        journey.MapDelete("/keys/ready-to-recommend", (Guid id, [FromBody] ReasonWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation) =>
            TurnBackAsync(id, FinishKey.ReadyToRecommend, wish, book, asked, cancellation)).WithSummary("The customer would not recommend us after all");
        journey.MapPut("/ending", EndAsync).WithSummary("End a journey honestly");
        journey.MapDelete("/ending", ReopenAsync).WithSummary("Reopen a journey").WithDescription("The way back from an ending, and from finished; says why.");
    }

    private static async Task<NoContent> MoveAsync(
        Guid id, StageWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).MoveAsync(id, wish.Stage, wish.Reason, null, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ShowEvidenceAsync(Guid id, string code, EvidenceWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).ShowAsync(id, code, wish.Note, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> WithdrawEvidenceAsync(Guid id, string code, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).WithdrawAsync(id, code, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> WinAsync(Guid id, PurchaseWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).WinAsync(id, wish.On, wish.Amount, wish.Reason, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> TurnAsync(Guid id, FinishKey key, KeyWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).TurnKeyAsync(id, key, wish.Words, wish.On, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> TurnBackAsync(Guid id, FinishKey key, ReasonWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).TurnKeyBackAsync(id, key, wish.Reason, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> EndAsync(Guid id, EndingWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).EndAsync(id, wish.Farewell, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ReopenAsync(Guid id, [FromBody] ReasonWish wish, JourneyBook book, HttpRequest asked, CancellationToken cancellation)
    {
        await book.As(asked).ReopenAsync(id, wish.Reason, cancellation);
        return TypedResults.NoContent();
    }
}
