using Hourglass.Journeys;
using Hourglass.Research;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Solutions;

public sealed partial class DesignDesk
{
    /// <summary>Ideal without limits, our product as a service, how the customer earns (R57–R59).</summary>
    public async Task WriteAsync(Guid journeyId, DesignNotesDetails details, int? seen, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var notes = await db.DesignNotes.SingleOrDefaultAsync(n => n.JourneyId == journeyId, cancellation);
        if (seen is { } version && version != (notes?.Version ?? 0)) throw new RefusedException("record.changed");
        if (notes is null) db.Add(notes = new DesignNotes(actor.WorkspaceId, journeyId));
        var before = notes.Details;
        notes.Write(details);
        if (Changes.Between(before, notes.Details) is { } changes) Tell(journey, "notes-changed", journey.Need, changes);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Something worth doing beyond the present need (R60).</summary>
    public async Task<Opportunity> SpotAsync(Guid journeyId, OpportunityDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var opportunity = new Opportunity(actor.WorkspaceId, journeyId, details, actor, Now);
        db.Add(opportunity);
        Tell(journey, "opportunity-added", opportunity.What, opportunity.ChangeNeeded);
        await db.SaveChangesAsync(cancellation);
        return opportunity;
    }

    public async Task DescribeOpportunityAsync(Guid id, OpportunityDetails details, int? seen, CancellationToken cancellation)
    {
        var (opportunity, journey) = await OpportunityAsync(id, seen, cancellation);
        var before = opportunity.Details;
        opportunity.Describe(details);
        if (Changes.Between(before, opportunity.Details) is { } changes) Tell(journey, "opportunity-changed", opportunity.What, changes);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task DropOpportunityAsync(Guid id, CancellationToken cancellation)
    {
        var (opportunity, journey) = await OpportunityAsync(id, null, cancellation);
        db.Remove(opportunity);
        Tell(journey, "opportunity-dropped", opportunity.What, opportunity.Choice);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Nothing is meant for this problem, and that is so on purpose.</summary>
    public Task LeaveOutAsync(Guid problemId, string? because, CancellationToken cancellation) => ChangeProblemAsync(problemId, "problem-left-out", problem => problem.LeaveOut(because), cancellation);

    /// <summary>It is to be solved after all.</summary>
    public Task TakeInAsync(Guid problemId, CancellationToken cancellation) => ChangeProblemAsync(problemId, "problem-taken-in", problem => problem.TakeIn(), cancellation);

    private async Task ChangeProblemAsync(Guid id, string what, Action<Problem> verb, CancellationToken cancellation)
    {
        var (problem, journey) = await OneAsync(db.Problems.Where(p => p.Id == id), p => (p.JourneyId, p.Version), null, "problem.unknown", cancellation);
        verb(problem);
        Tell(journey, what, problem.Real, problem.LeftOutBecause);
        await SaveAsync(journey.Id, cancellation);
    }

    private Task<(Opportunity, Journey)> OpportunityAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.Opportunities.Where(o => o.Id == id), o => (o.JourneyId, o.Version), seen, "opportunity.unknown", cancellation);
}
