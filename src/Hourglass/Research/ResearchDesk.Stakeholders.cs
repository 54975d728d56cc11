using Hourglass.Journeys;
using Hourglass.Relationships;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

public sealed partial class ResearchDesk
{
    public async Task<Stakeholder> MeetAsync(Guid journeyId, StakeholderDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        await MustBeKnownAsync(details, null, cancellation);
        var somebody = new Stakeholder(actor.WorkspaceId, journeyId, details, actor, Now);
        db.Add(somebody);
        Tell(journey, "stakeholder-added", somebody.Name);
        await SaveAsync(journeyId, cancellation);
        return somebody;
    }

    public async Task DescribeAsync(Guid id, StakeholderDetails details, int? seen, CancellationToken cancellation)
    {
        var (somebody, journey) = await StakeholderAsync(id, seen, cancellation);
        await MustBeKnownAsync(details, somebody, cancellation);
        var before = somebody.Details;
        somebody.Describe(details, Today);
        if (Changes.Between(before, somebody.Details) is { } changes) Tell(journey, "stakeholder-changed", somebody.Name, changes);
        await SaveAsync(journey.Id, cancellation);
    }

    /// <summary>Puts somebody elsewhere on the grid of power and interest.</summary>
    public async Task PlaceAsync(Guid id, int power, int interest, CancellationToken cancellation)
    {
        var (somebody, journey) = await StakeholderAsync(id, null, cancellation);
        var before = somebody.Details;
        somebody.Place(power, interest, Today);
        if (Changes.Between(before, somebody.Details) is { } changes) Tell(journey, "stakeholder-changed", somebody.Name, changes);
        await SaveAsync(journey.Id, cancellation);
    }

    /// <summary>Somebody looked again, and all is as it stands there (D4).</summary>
    public async Task VerifyAsync(Guid id, CancellationToken cancellation)
    {
        var (somebody, journey) = await StakeholderAsync(id, null, cancellation);
        somebody.Verify(Today);
        Tell(journey, "stakeholder-verified", somebody.Name);
        await SaveAsync(journey.Id, cancellation);
    }

    public async Task ForgetAsync(Guid id, CancellationToken cancellation)
    {
        var (somebody, journey) = await StakeholderAsync(id, null, cancellation);
        db.RemoveRange(await db.StakeholderTies.Where(t => t.FromId == id || t.ToId == id).ToListAsync(cancellation));
        db.Remove(somebody);
        Tell(journey, "stakeholder-removed", somebody.Name);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<(Stakeholder, Journey)> StakeholderAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.Stakeholders.Where(s => s.Id == id), s => (s.JourneyId, s.Version), seen, "stakeholder.unknown", cancellation);

    // Who is named already may stay, also when this actor does not see them.
    private async Task MustBeKnownAsync(StakeholderDetails details, Stakeholder? kept, CancellationToken cancellation)
    {
        if (details.PersonId is { } person && person != kept?.PersonId && !await db.People.VisibleTo(actor, db).AnyAsync(p => p.Id == person, cancellation))
            throw new RefusedException("person.unknown");
        if (details.RelationOwnerId != kept?.RelationOwnerId) await OwnerMustWorkHereAsync(details.RelationOwnerId, cancellation);
    }
}
