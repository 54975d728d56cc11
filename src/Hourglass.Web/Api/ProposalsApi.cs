using Hourglass.Proposals;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>Proposals of a journey: written, shared in versions, answered once.</summary>
internal static class ProposalsApi
{
    public static void MapProposals(this IEndpointRouteBuilder api)
    {
        var (journey, proposal) = (api.MapGroup("/journeys/{id:guid}").WithTags("Proposals"), api.MapGroup("/proposals").WithTags("Proposals"));
        journey.MapGet("/proposals", ShowAsync).WithSummary("The proposals of a journey, and how ready it is for one");
        journey.MapPost("/proposals", AssembleAsync).WithSummary("Put a proposal together from what the stages before left").WithoutVersion();
        journey.MapGet("/result-agreements", AgreedAsync).WithSummary("What both sides agreed on, the latest first");
        proposal.MapPut("/{id:guid}", RewriteAsync).WithSummary("Rewrite the draft of a proposal").WithDescription("What was taken over from the journey stays as it is; `POST …/refresh` takes it over once more.");
        proposal.MapPost("/{id:guid}/refresh", (Guid id, ProposalDesk desk, HttpRequest asked, CancellationToken cancellation) => Done.AfterAsync(desk.RefreshAsync(id, asked.WantedVersion(), cancellation)))
            .WithSummary("Take problems, pictures, parts and goals over once more");
        proposal.MapPost("/{id:guid}/versions", ShareAsync).WithSummary("Share the draft with the customer as the next version");
        proposal.MapGet("/{id:guid}/versions/{number:int}", VersionAsync).WithSummary("A version as it was shared");
        proposal.MapPost("/{id:guid}/withdrawal", (Guid id, WithdrawalWish wish, ProposalDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.WithdrawAsync(id, wish.Reason, cancellation)))
            .WithSummary("Withdraw a proposal").WithoutVersion();
        proposal.MapPost("/{id:guid}/decision", (Guid id, ProposalAnswerWish wish, ProposalDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.DecideAsync(id, wish.Details, cancellation)))
            .WithSummary("Record the customer's one answer to exactly the version they saw").WithoutVersion();
    }

    private static async Task<ProposalsShape> ShowAsync(Guid id, ProposalDesk desk, CancellationToken cancellation) =>
        ProposalsShape.Of(await desk.ReadAsync(id, cancellation) ?? throw new RefusedException("journey.unknown"));

    private static async Task<Created<ProposalShape>> AssembleAsync(Guid id, ProposalDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/proposals", ProposalShape.Of(await desk.AssembleAsync(id, cancellation), null));

    private static async Task<IReadOnlyList<ResultAgreementShape>> AgreedAsync(Guid id, ProposalDesk desk, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(id, cancellation) is null) throw new RefusedException("journey.unknown");
        return [.. (await desk.AgreementsAsync(id, cancellation)).Select(ResultAgreementShape.Of)];
    }

    private static async Task<NoContent> RewriteAsync(Guid id, ProposalWish wish, ProposalDesk desk, HttpRequest asked, CancellationToken cancellation)
    {
        var before = await desk.OneAsync(id, cancellation) ?? throw new RefusedException("proposal.unknown");
        return await Done.AfterAsync(desk.RewriteAsync(id, wish.Over(before.Content), asked.WantedVersion(), cancellation));
    }

    private static async Task<Created<SharedVersionShape>> ShareAsync(Guid id, ProposalDesk desk, HttpRequest asked, CancellationToken cancellation)
    {
        var version = await desk.ShareAsync(id, asked.WantedVersion(), cancellation);
        return TypedResults.Created($"/api/v1/proposals/{id}/versions/{version.Number}", SharedVersionShape.Of(version));
    }

    private static async Task<SharedVersionShape> VersionAsync(Guid id, int number, ProposalDesk desk, CancellationToken cancellation) =>
        SharedVersionShape.Of(await desk.VersionAsync(id, number, cancellation) ?? throw new RefusedException("proposal.unknown"));
}
