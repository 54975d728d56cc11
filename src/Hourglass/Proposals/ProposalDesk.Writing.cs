using Hourglass.Journeys;
using Hourglass.Languages;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proposals;

public sealed partial class ProposalDesk
{
    /// <summary>A new draft, put together from what both sides wrote down on the way here (R64).</summary>
    public async Task<Proposal> AssembleAsync(Guid journeyId, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var language = await LanguageAsync(journey, cancellation);
        var say = Speech.In(language);
        var content = (await db.GroundsOfAsync(journeyId, cancellation)).Into(new ProposalContent
        {
            Title = journey.Need,
            Language = language,
            Currency = journey.Currency,
            ValidUntil = Today.AddDays(30),
            ReviewTerms = say["proposal.default-review-terms"],
            Options = [new ProposalOption(say["proposal.default-option"], null, [])],
        });
        return await WriteAsync(journey, content with { Structure = Listed(content.Elements) }, cancellation);
    }

    public async Task<Proposal> WriteAsync(Guid journeyId, ProposalContent content, CancellationToken cancellation) =>
        await WriteAsync(await JourneyAsync(journeyId, cancellation), content, cancellation);

    public async Task RewriteAsync(Guid id, ProposalContent content, int? seen, CancellationToken cancellation)
    {
        var (proposal, journey) = await ProposalAsync(id, seen, cancellation);
        var before = proposal.Text;
        proposal.Write(content with { Currency = journey.Currency }, Now);
        if (proposal.Text != before) Tell(journey, "written", Named(proposal));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes problems, pictures of afterwards, parts of the solution and goals over once more, as they stand today.</summary>
    public async Task RefreshAsync(Guid id, int? seen, CancellationToken cancellation)
    {
        var (proposal, journey) = await ProposalAsync(id, seen, cancellation);
        await RewriteAsync(id, (await db.GroundsOfAsync(journey.Id, cancellation)).Into(proposal.Content), seen, cancellation);
    }

    /// <summary>From here on the customer sees it, exactly as it stands now; refuses <c>proposal.incomplete</c>.</summary>
    public async Task<ProposalVersion> ShareAsync(Guid id, int? seen, CancellationToken cancellation)
    {
        var (proposal, journey) = await ProposalAsync(id, seen, cancellation);
        if (journey.Standing != Standing.Active) throw new RefusedException("proposal.journey-closed");
        var version = proposal.Share(await SidesAsync(journey, cancellation), actor, Now);
        db.Add(version);
        Tell(journey, version.Number == 1 ? "shared" : "shared-again", Named(proposal), $"v{version.Number}");
        await db.SaveChangesAsync(cancellation);
        return version;
    }

    public async Task WithdrawAsync(Guid id, string? reason, CancellationToken cancellation)
    {
        var (proposal, journey) = await ProposalAsync(id, null, cancellation);
        var why = Wording.Optional(reason, "proposal.reason", 2000);
        proposal.Withdraw(Now);
        Tell(journey, "withdrawn", Named(proposal), why);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Proposal> WriteAsync(Journey journey, ProposalContent content, CancellationToken cancellation)
    {
        var last = await db.Proposals.Where(p => p.JourneyId == journey.Id).MaxAsync(p => (int?)p.Number, cancellation) ?? 0;
        var proposal = new Proposal(actor.WorkspaceId, journey.Id, last + 1, content with { Currency = journey.Currency }, actor, Now);
        db.Add(proposal);
        Tell(journey, "begun", Named(proposal));
        await db.SaveChangesAsync(cancellation);
        return proposal;
    }

    private static string? Listed(IReadOnlyList<SharedText> parts) => parts.Count == 0 ? null : string.Join('\n', parts.Select(part => $"— {part.Text}"));

    private static string Named(Proposal proposal) => $"{proposal.Number}. {proposal.Title}";
}
