using Hourglass.Journeys;
using Hourglass.Research;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proposals;

public sealed partial class AgreementDesk
{
    /// <summary>Somebody of the map is asked to stand for it, with money, people or authority (R68).</summary>
    public async Task SponsorAsync(Guid stakeholderId, SponsorState state, Sponsored what, int? seen, CancellationToken cancellation)
    {
        var (somebody, journey) = await StakeholderAsync(stakeholderId, seen, cancellation);
        somebody.Sponsor(state, what, Today);
        Tell(journey, $"sponsor-{Languages.TextKey.Of(state)}", somebody.Name);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>How far somebody understands it, what it changes for them, and who of theirs explains it (R69).</summary>
    public async Task ExplainAsync(Guid stakeholderId, Understanding understanding, string? brief, string? explainedBy, int? seen, CancellationToken cancellation)
    {
        var (somebody, journey) = await StakeholderAsync(stakeholderId, seen, cancellation);
        somebody.Explain(understanding, brief, explainedBy, Today);
        Tell(journey, $"understanding-{Languages.TextKey.Of(understanding)}", somebody.Name);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>One page for one person: what this changes for them, what both sides want to reach, and who of theirs explains it; null when there is nobody like that.</summary>
    public async Task<PersonalBrief?> BriefAsync(Guid journeyId, Guid stakeholderId, CancellationToken cancellation)
    {
        if (await book.Visible.SingleOrDefaultAsync(j => j.Id == journeyId, cancellation) is not { } journey) return null;
        if (await db.Stakeholders.AsNoTracking().SingleOrDefaultAsync(s => s.Id == stakeholderId && s.JourneyId == journeyId, cancellation) is not { } somebody) return null;
        var language = await db.People.Where(p => p.Id == somebody.PersonId).Select(p => p.Language).SingleOrDefaultAsync(cancellation) ?? await LanguageAsync(journey, cancellation);
        var house = await db.Workspaces.Where(w => w.Id == journey.WorkspaceId).Select(w => w.Name).SingleAsync(cancellation);
        var content = (await db.GroundsOfAsync(journeyId, cancellation)).Into(new ProposalContent());
        return new(language, house, journey.Need, somebody.Name, somebody.Position, somebody.Brief, somebody.ExplainedBy, content.Afters, content.Goals);
    }

    /// <summary>Notes what they might do instead; what was so before stays in the history (R71).</summary>
    public async Task<CompetitionEntry> CompeteAsync(Guid journeyId, CompetitionDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var entry = new CompetitionEntry(actor.WorkspaceId, journeyId, details, journey.Stage, actor, Now);
        db.Add(entry);
        Tell(journey, $"rival-{Languages.TextKey.Of(entry.State)}", entry.Name ?? "", entry.Note);
        await db.SaveChangesAsync(cancellation);
        return entry;
    }

    private Task<(Stakeholder, Journey)> StakeholderAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.Stakeholders.Where(s => s.Id == id), s => (s.JourneyId, s.Version), seen, "stakeholder.unknown", cancellation);
}

/// <summary>"What this changes for you": holds nothing of what we think about the person.</summary>
/// <param name="Language">"ru" or "en".</param>
public sealed record PersonalBrief(
    string Language, string House, string Need, string Name, string? Position, string? Text, string? ExplainedBy, IReadOnlyList<SharedText> Afters, IReadOnlyList<SharedGoal> Goals);
