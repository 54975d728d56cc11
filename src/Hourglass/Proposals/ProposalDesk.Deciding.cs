using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Method;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proposals;

public sealed partial class ProposalDesk
{
    private const int Tries = 5;

    /// <summary>
    /// The customer's one answer, to exactly the version they saw (P25): refuses <c>proposal.other-version</c> and <c>proposal.decided</c>, whatever happens at the same moment.
    /// A yes freezes what was agreed and opens the lower bulb, in the same transaction.
    /// </summary>
    public async Task DecideAsync(Guid id, DecisionDetails details, CancellationToken cancellation)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                await DecideOnceAsync(id, details, cancellation);
                return;
            }
            catch (RefusedException refused) when (refused.MeansChangedMeanwhile && left > 1)
            {
                // Somebody wrote a note into the same journey at this very moment; the customer's word must not be lost by it.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task DecideOnceAsync(Guid id, DecisionDetails details, CancellationToken cancellation)
    {
        var (proposal, journey) = await ProposalAsync(id, null, cancellation);
        var decision = new ProposalDecision(proposal, Completed(details, await VersionAsync(id, details.VersionNumber, cancellation)), DayOf(details), actor.Name, Now);
        db.ChangeTracker.Clear();
        await using var transaction = await db.BeginAsync(cancellation);
        if (await CloseAsync(decision, cancellation) == 0) throw await WhyNotAsync(decision, cancellation);
        db.Add(decision);
        Tell(journey, decision.Accepted ? "accepted" : "declined", $"{Named(proposal)}, v{decision.VersionNumber}", Said(decision));
        // The second wall: two rows with one key, and the database says no to the later one.
        await db.SaveChangesAsync(cancellation);
        if (decision.Accepted) await AgreeAsync(proposal, journey, decision, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The one who still finds it open, in this version, closes it.</summary>
    private Task<int> CloseAsync(ProposalDecision decision, CancellationToken cancellation)
    {
        var (state, at) = (decision.Accepted ? ProposalState.Accepted : ProposalState.Declined, decision.At);
        return db.Proposals
            .Where(p => p.Id == decision.ProposalId && p.State == ProposalState.Shared && p.SharedNumber == decision.VersionNumber && p.SharedHash == decision.Hash && p.SharedUntil >= decision.On)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, state).SetProperty(p => p.ChangedAt, at).SetProperty(p => p.Version, p => p.Version + 1), cancellation);
    }

    private async Task<RefusedException> WhyNotAsync(ProposalDecision decision, CancellationToken cancellation)
    {
        var proposal = await db.Proposals.AsNoTracking().SingleAsync(p => p.Id == decision.ProposalId, cancellation);
        return proposal.State switch
        {
            ProposalState.Draft => new("proposal.not-shared"),
            ProposalState.Withdrawn => new("proposal.withdrawn"),
            ProposalState.Accepted or ProposalState.Declined => new("proposal.decided"),
            ProposalState.Shared when proposal.SharedNumber != decision.VersionNumber || proposal.SharedHash != decision.Hash => new("proposal.other-version", proposal.SharedNumber),
            ProposalState.Shared => new("proposal.expired", proposal.SharedUntil!),
        };
    }

    private async Task AgreeAsync(Proposal proposal, Journey journey, ProposalDecision decision, CancellationToken cancellation)
    {
        var version = await db.ProposalVersions.AsNoTracking().SingleAsync(v => v.ProposalId == proposal.Id && v.Number == decision.VersionNumber, cancellation);
        if (!version.IsUntouched) throw new RefusedException("proposal.tampered");
        var agreement = new ResultAgreement(proposal, AgreedResult.Of(version, decision.Option!.Value), decision);
        db.Add(agreement);
        await db.SaveChangesAsync(cancellation);
        await evidence.ShowAsync(journey.Id, Plain(agreement, decision, version), cancellation);
        await WinAsync(journey, agreement.Result, decision, await ReasonAsync(journey, proposal, decision, cancellation), cancellation);
    }

    // A yes to something more, after the sale, opens nothing that is not open.
    private async Task WinAsync(Journey journey, AgreedResult agreed, ProposalDecision decision, string reason, CancellationToken cancellation)
    {
        var now = await book.Visible.SingleAsync(j => j.Id == journey.Id, cancellation);
        if (now.Standing != Standing.Active) throw new RefusedException("proposal.journey-closed");
        if (now.PurchasedOn is not null && now.Stage.IsAfterPurchase) return;
        await book.WinAsync(journey.Id, decision.On, agreed.Currency == now.Currency ? agreed.Value : null, reason, cancellation);
    }

    private static IEnumerable<(string, string)> Plain(ResultAgreement agreement, ProposalDecision decision, ProposalVersion version)
    {
        yield return ("proposal-accepted", $"{decision.PersonName}, v{version.Number}");
        // What promises no result to be measured by is no agreement about one.
        if (agreement.Result.Goals.Count + agreement.Result.Afters.Count > 0) yield return ("result-agreement", agreement.Result.Goals.Select(g => g.Words).FirstOrDefault(agreement.Result.Promise));
    }

    private async Task<string> ReasonAsync(Journey journey, Proposal proposal, ProposalDecision decision, CancellationToken cancellation)
    {
        var language = await db.Workspaces.Where(w => w.Id == journey.WorkspaceId).Select(w => w.Language).SingleAsync(cancellation);
        return Speech.In(language)["proposal.won-by", proposal.Number, decision.VersionNumber, decision.PersonName];
    }

    private DecisionDetails Completed(DecisionDetails details, ProposalVersion? shown)
    {
        if (shown is not null && details.Way != DecisionWay.Room && details.On < actor.DayOf(shown.At)) throw new RefusedException("decision.before-shared");
        if (!details.Accept || shown is null) return details;
        if (shown.Content.Options.Count == 1) return details with { Option = 1 };
        if (details.Option is null) throw new RefusedException("decision.option-missing");
        return details.Option >= 1 && details.Option <= shown.Content.Options.Count ? details : throw new RefusedException("decision.option-unknown", shown.Content.Options.Count);
    }

    private DateOnly DayOf(DecisionDetails details)
    {
        if (details.Way == DecisionWay.Room || details.On is null) return Today;
        return details.On <= Today ? details.On.Value : throw new RefusedException("decision.in-future");
    }

    private static string? Said(ProposalDecision decision) => decision.Words is null ? decision.PersonName : $"{decision.PersonName}: {decision.Words}";
}
