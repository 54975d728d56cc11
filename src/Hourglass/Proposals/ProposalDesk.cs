using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proposals;

/// <summary>The front door of proposals: it opens to whoever sees the journey. Writing, sharing and deciding stand in ProposalDesk.*.cs.</summary>
public sealed partial class ProposalDesk(HourglassDb db, Actor actor, JourneyBook book, PlainEvidence evidence, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => actor.DayOf(Now);

    /// <returns>Null when there is no such journey, or it is not this actor's to see.</returns>
    public async Task<ProposalSheet?> ReadAsync(Guid journeyId, CancellationToken cancellation)
    {
        if (!await book.Visible.AnyAsync(j => j.Id == journeyId, cancellation)) return null;
        var proposals = await db.Proposals.AsNoTracking().Where(p => p.JourneyId == journeyId).OrderByDescending(p => p.Number).ToListAsync(cancellation);
        var ids = proposals.Select(p => p.Id).ToList();
        return new(proposals,
            await db.ProposalVersions.AsNoTracking().Where(v => ids.Contains(v.ProposalId)).OrderByDescending(v => v.Number).ToListAsync(cancellation),
            await db.ProposalDecisions.AsNoTracking().Where(d => ids.Contains(d.ProposalId)).ToListAsync(cancellation),
            await db.GroundsOfAsync(journeyId, cancellation));
    }

    /// <summary>One version as it was shown, or null: not this actor's, or never shared.</summary>
    /// <param name="proposalId">Whose version.</param>
    /// <param name="number">The latest unless told.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<ProposalVersion?> VersionAsync(Guid proposalId, int? number, CancellationToken cancellation)
    {
        var mine = book.Visible;
        return await db.ProposalVersions.AsNoTracking()
            .Where(v => v.ProposalId == proposalId && (number == null || v.Number == number) && db.Proposals.Any(p => p.Id == v.ProposalId && mine.Any(j => j.Id == p.JourneyId)))
            .OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation);
    }

    public async Task<Proposal?> OneAsync(Guid proposalId, CancellationToken cancellation)
    {
        var mine = book.Visible;
        return await db.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == proposalId && mine.Any(j => j.Id == p.JourneyId), cancellation);
    }

    /// <summary>The draft as the customer would see it.</summary>
    public async Task<ProposalContent?> PreviewAsync(Guid proposalId, CancellationToken cancellation)
    {
        if (await OneAsync(proposalId, cancellation) is not { } proposal) return null;
        var journey = await book.Visible.SingleAsync(j => j.Id == proposal.JourneyId, cancellation);
        return proposal.Content with { Sides = await SidesAsync(journey, cancellation) };
    }

    /// <summary>What both sides agreed on for this journey, the latest first.</summary>
    public async Task<IReadOnlyList<ResultAgreement>> AgreementsAsync(Guid journeyId, CancellationToken cancellation)
    {
        var mine = book.Visible;
        return await db.ResultAgreements.AsNoTracking().Where(a => a.JourneyId == journeyId && mine.Any(j => j.Id == a.JourneyId)).OrderByDescending(a => a.At).ToListAsync(cancellation);
    }

    private Task<Journey> JourneyAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        return book.OneAsync(id, cancellation);
    }

    /// <summary>Somebody else's is unknown; one that changed since this version was seen is refused.</summary>
    private async Task<(Proposal, Journey)> ProposalAsync(Guid id, int? seen, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var proposal = await db.Proposals.SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw new RefusedException("proposal.unknown");
        var journey = await book.Visible.SingleOrDefaultAsync(j => j.Id == proposal.JourneyId, cancellation) ?? throw new RefusedException("proposal.unknown");
        return seen is null || seen == proposal.Version ? (proposal, journey) : throw new RefusedException("record.changed");
    }

    private async Task<ProposalSides> SidesAsync(Journey journey, CancellationToken cancellation) => new(
        await db.Workspaces.Where(w => w.Id == journey.WorkspaceId).Select(w => w.Name).SingleAsync(cancellation),
        await db.Companies.Where(c => c.Id == journey.CompanyId).Select(c => c.Name).SingleAsync(cancellation),
        await db.People.Where(p => p.Id == journey.PersonId).Select(p => p.Name).SingleOrDefaultAsync(cancellation),
        await db.Members.Where(m => m.Id == journey.OwnerId).Select(m => m.Name).SingleAsync(cancellation), journey.Need);

    private async Task<string> LanguageAsync(Journey journey, CancellationToken cancellation) =>
        await db.People.Where(p => p.Id == journey.PersonId).Select(p => p.Language).SingleOrDefaultAsync(cancellation)
        ?? await db.Workspaces.Where(w => w.Id == journey.WorkspaceId).Select(w => w.Language).SingleAsync(cancellation);

    /// <param name="journey">Whose history gets a line.</param>
    /// <param name="what">Says what happened; the texts are under <c>milestone.proposed.*</c>.</param>
    /// <param name="whom">The person or thing it happened to.</param>
    /// <param name="note">What was said.</param>
    private void Tell(Journey journey, string what, string whom, string? note = null) =>
        db.Add(Milestone.Of(MilestoneKind.Proposed, journey, (what, whom, note), actor, Now));
}

/// <summary>All proposals of one journey, the newest first, and what they stand on.</summary>
public sealed record ProposalSheet(IReadOnlyList<Proposal> Proposals, IReadOnlyList<ProposalVersion> Versions, IReadOnlyList<ProposalDecision> Decisions, Grounds Grounds)
{
    public IEnumerable<ProposalVersion> VersionsOf(Guid proposalId) => Versions.Where(v => v.ProposalId == proposalId);

    public ProposalDecision? DecisionOn(Guid proposalId) => Decisions.FirstOrDefault(d => d.ProposalId == proposalId);
}
