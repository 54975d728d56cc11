using Hourglass.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proposals;

public sealed partial class AgreementDesk
{
    public async Task<Concern> RaiseAsync(Guid journeyId, ConcernDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var concern = new Concern(actor.WorkspaceId, journeyId, await KnownAsync(journeyId, details, cancellation), actor, Now);
        db.Add(concern);
        Tell(journey, concern.Kind == ConcernKind.Doubt ? "doubt-raised" : "objection-raised", concern.Who, concern.Words);
        await db.SaveChangesAsync(cancellation);
        return concern;
    }

    public async Task DescribeAsync(Guid concernId, ConcernDetails details, int? seen, CancellationToken cancellation)
    {
        var (concern, journey) = await ConcernAsync(concernId, seen, cancellation);
        concern.Describe(await KnownAsync(journey.Id, details, cancellation));
        Tell(journey, "concern-reworded", concern.Who, concern.Words);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task ResolveAsync(Guid concernId, string? answer, CancellationToken cancellation)
    {
        var (concern, journey) = await ConcernAsync(concernId, null, cancellation);
        concern.Resolve(answer, Now);
        Tell(journey, "concern-resolved", $"{concern.Who}: {Short(concern.Words)}", concern.Answer);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The answer did not hold.</summary>
    public async Task ReopenAsync(Guid concernId, CancellationToken cancellation)
    {
        var (concern, journey) = await ConcernAsync(concernId, null, cancellation);
        concern.Reopen();
        Tell(journey, "concern-reopened", $"{concern.Who}: {Short(concern.Words)}");
        await db.SaveChangesAsync(cancellation);
    }

    public async Task DropConcernAsync(Guid concernId, CancellationToken cancellation)
    {
        var (concern, journey) = await ConcernAsync(concernId, null, cancellation);
        db.Remove(concern);
        Tell(journey, "concern-dropped", concern.Who, concern.Words);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<(Concern, Journey)> ConcernAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.Concerns.Where(c => c.Id == id), c => (c.JourneyId, c.Version), seen, "concern.unknown", cancellation);

    // People and parts of other journeys are none of this one's.
    private async Task<ConcernDetails> KnownAsync(Guid journeyId, ConcernDetails details, CancellationToken cancellation)
    {
        if (details.ElementId is { } element && !await db.SolutionElements.AnyAsync(e => e.Id == element && e.JourneyId == journeyId, cancellation)) throw new RefusedException("concern.element.unknown");
        if (details.StakeholderId is not { } whom) return details;
        var name = await db.Stakeholders.Where(s => s.Id == whom && s.JourneyId == journeyId).Select(s => s.Name).SingleOrDefaultAsync(cancellation) ?? throw new RefusedException("stakeholder.unknown");
        return details with { Who = name };
    }
}
