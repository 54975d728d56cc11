using Hourglass.Collaboration;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>Conversations, what customers said in them, ideas, and the digest of it all.</summary>
internal static class CollaborationApi
{
    public static void MapCollaboration(this IEndpointRouteBuilder api)
    {
        MapTalks(api.MapGroup("/journeys/{id:guid}").WithTags("Collaboration"), api.MapGroup("/conversations").WithTags("Collaboration"));
        MapSignals(api.MapGroup("/journeys/{id:guid}").WithTags("Collaboration"), api.MapGroup("/signals").WithTags("Collaboration"));
        MapIdeas(api.MapGroup("/journeys/{id:guid}").WithTags("Collaboration"), api.MapGroup("/ideas").WithTags("Collaboration"));
        api.MapGet("/digest", async (DateOnly since, Digests digests, CancellationToken cancellation) => DigestShape.Of(await digests.ReadAsync(since, cancellation)))
            .WithTags("Collaboration").WithSummary("What customers said since a day, and where it stands still");
        api.MapPut("/digest/subscription", (SubscriptionWish wish, Digests digests, CancellationToken cancellation) => Done.AfterAsync(digests.SubscribeAsync(wish.Rhythm, cancellation)))
            .WithTags("Collaboration").WithSummary("Get the digest by mail, or no longer").WithoutVersion();
    }

    private static void MapTalks(RouteGroupBuilder journey, RouteGroupBuilder talk)
    {
        journey.MapGet("/conversations", async (Guid id, ConversationDesk desk, CancellationToken cancellation) => (await desk.ReadAsync(id, cancellation)).Talks.Select(TalkShape.Of).ToList()).WithSummary("The conversations of a journey");
        journey.MapPost("/conversations", async (Guid id, TalkWish wish, ConversationDesk desk, CancellationToken cancellation) => Created($"/api/v1/journeys/{id}/conversations", TalkShape.Of(await desk.PlanAsync(id, wish.Details, cancellation))))
            .WithSummary("Prepare a conversation").WithoutVersion();
        talk.MapPut("/{id:guid}", (Guid id, TalkWish wish, ConversationDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.DescribeAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Change the plan of a conversation");
        talk.MapPut("/{id:guid}/outcome", (Guid id, HeldWish wish, ConversationDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.HoldAsync(id, wish.Details, wish.MetIds ?? [], asked.WantedVersion(), cancellation))).WithSummary("Tell what was said and how it ended");
        talk.MapDelete("/{id:guid}", (Guid id, ConversationDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DropAsync(id, cancellation))).WithSummary("A planned conversation will not take place").WithoutVersion();
    }

    private static void MapSignals(RouteGroupBuilder journey, RouteGroupBuilder signal)
    {
        journey.MapGet("/signals", async (Guid id, SignalInbox inbox, CancellationToken cancellation) => (await inbox.OfAsync(id, cancellation)).Select(SignalShape.Of).ToList()).WithSummary("What the customer of a journey said");
        journey.MapPost("/signals", async (Guid id, SignalWish wish, SignalDesk desk, SignalInbox inbox, CancellationToken cancellation) =>
            Created($"/api/v1/journeys/{id}/signals", SignalShape.Of((await inbox.OneAsync((await desk.HearAsync(id, wish.Details, cancellation)).Id, cancellation))!))).WithSummary("Write down a customer's sentence; it can never be deleted").WithoutVersion();
        signal.MapGet("", async ([AsParameters] InboxAsked asked, SignalInbox inbox, CancellationToken cancellation) => InboxAsked.Of(await inbox.PageAsync(asked.Filter, cancellation))).WithSummary("The inbox of customers' sentences, the latest first");
        signal.MapPut("/{id:guid}/route", (Guid id, RouteWish wish, SignalDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.RouteAsync(id, wish.Department, wish.OwnerId, wish.DueOn, asked.WantedVersion(), cancellation))).WithSummary("Give it to somebody who can answer");
        signal.MapPut("/{id:guid}/state", (Guid id, StateWish wish, SignalDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.MoveOnAsync(id, wish.State, asked.WantedVersion(), cancellation))).WithSummary("It was read, or is being thought about");
        signal.MapPut("/{id:guid}/answer", (Guid id, SignalAnswerWish wish, SignalDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.AnswerAsync(id, wish.State, wish.Answer, wish.TellsCustomer, asked.WantedVersion(), cancellation))).WithSummary("Answer it: accepted, declined or done");
        signal.MapPut("/{id:guid}/theme", (Guid id, ThemeWish wish, SignalDesk desk, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(desk.GroupAsync(id, wish.Theme, asked.WantedVersion(), cancellation))).WithSummary("Put it with what others said about the same");
        signal.MapPut("/{id:guid}/seen", (Guid id, SignalDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.SeeAnswerAsync(id, cancellation))).WithSummary("Whoever heard it has read the answer").WithoutVersion();
    }

    private static void MapIdeas(RouteGroupBuilder journey, RouteGroupBuilder idea)
    {
        journey.MapGet("/ideas", async (Guid id, IdeaBoard board, CancellationToken cancellation) => (await board.ReadAsync(id, cancellation)).Select(IdeaShape.Of).ToList()).WithSummary("The ideas of a journey");
        journey.MapPost("/ideas", async (Guid id, IdeaWish wish, IdeaBoard board, CancellationToken cancellation) => Created($"/api/v1/journeys/{id}/ideas", IdeaShape.Of(await board.AddAsync(id, wish.Details, cancellation))))
            .WithSummary("Add an idea").WithoutVersion();
        idea.MapPut("/{id:guid}", (Guid id, IdeaWish wish, IdeaBoard board, HttpRequest asked, CancellationToken cancellation) =>
            Done.AfterAsync(board.DescribeAsync(id, wish.Details, asked.WantedVersion(), cancellation))).WithSummary("Change an idea");
        idea.MapPut("/{id:guid}/sharing", (Guid id, SharingWish wish, IdeaBoard board, CancellationToken cancellation) => Done.AfterAsync(board.ShareAsync(id, wish.Shared, cancellation))).WithSummary("Show it to the customer, or no longer").WithoutVersion();
        idea.MapPut("/{id:guid}/rating", (Guid id, RatingWish wish, IdeaBoard board, CancellationToken cancellation) => Done.AfterAsync(board.RateAsync(id, wish.Rating, cancellation))).WithSummary("Judge it, from the design stage on").WithoutVersion();
        idea.MapPut("/{id:guid}/advice", (Guid id, AdviceWish wish, IdeaBoard board, CancellationToken cancellation) => Done.AfterAsync(board.AdviseAsync(id, wish.Instead, wish.Whom, cancellation))).WithSummary("We are not the best here").WithoutVersion();
        idea.MapPost("/{id:guid}/signal", (Guid id, IdeaBoard board, CancellationToken cancellation) => Done.AfterAsync(board.SendToProductAsync(id, cancellation))).WithSummary("Tell product development").WithoutVersion();
        idea.MapDelete("/{id:guid}", (Guid id, IdeaBoard board, CancellationToken cancellation) => Done.AfterAsync(board.DropAsync(id, cancellation))).WithSummary("Remove an idea of ours").WithoutVersion();
    }

    private static Created<TShape> Created<TShape>(string address, TShape shape) => TypedResults.Created(address, shape);
}
