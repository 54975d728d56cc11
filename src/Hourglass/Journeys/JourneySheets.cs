using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>Reads one journey the way its page shows it.</summary>
public sealed class JourneySheets(HourglassDb db, Actor actor, Playbooks playbooks, Colleagues colleagues, Extras extras)
{
    /// <returns>Null when there is no such journey, or it is not this actor's to see.</returns>
    public async Task<JourneySheet?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var found = await db.Journeys.AsNoTracking().VisibleTo(actor).Include(j => j.Evidence).Include(j => j.StageOwners).AsSplitQuery()
            .Where(j => j.Id == id).Select(j => new
            {
                Journey = j,
                Company = db.Companies.Where(c => c.Id == j.CompanyId).Select(c => c.Name).First(),
                Person = db.People.Where(p => p.Id == j.PersonId).Select(p => p.Name).FirstOrDefault(),
            }).SingleOrDefaultAsync(cancellation);
        if (found is null) return null;

        var (tags, fields) = await extras.OfAsync(SubjectKind.Journey, id, cancellation);
        return new JourneySheet(found.Journey, await playbooks.OneAsync(found.Journey.PlaybookId, cancellation), found.Company, found.Person,
            await ColleaguesAsync(cancellation))
        { Tags = tags, Fields = fields };
    }

    /// <summary>Everyone one may hand a journey to, and those who left, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(CancellationToken cancellation) =>
        [.. (await colleagues.AllAsync(cancellation)).Values.OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(c => c.Id)];

    /// <summary>People of this company whom the actor may see.</summary>
    public Task<List<Acquaintance>> AcquaintancesAsync(Guid companyId, CancellationToken cancellation) => db.People.AsNoTracking().VisibleTo(actor, db)
        .Where(p => p.Positions.Any(position => position.CompanyId == companyId)).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(200)
        .Select(p => new Acquaintance(p.Id, p.Name)).ToListAsync(cancellation);

    public async Task<Neighbours> NeighboursAsync(Journey journey, CancellationToken cancellation)
    {
        var (on, id) = (journey.AttentionOn, journey.Id);
        var others = OthersOf(journey.OwnerId).Active();
        var before = others.Where(j => j.AttentionOn < on || j.AttentionOn == on && j.Id < id)
            .OrderByDescending(j => j.AttentionOn).ThenByDescending(j => j.Id).Select(j => (Guid?)j.Id);
        var after = others.Where(j => j.AttentionOn > on || j.AttentionOn == on && j.Id > id)
            .BySoonest().Select(j => (Guid?)j.Id);
        return new Neighbours(await before.FirstOrDefaultAsync(cancellation), await after.FirstOrDefaultAsync(cancellation));
    }

    /// <summary>All of an owner's whom the actor sees; of another's, those they look after.</summary>
    private IQueryable<Placed> OthersOf(Guid ownerId) => actor.SeesAll || actor.Owners.Contains(ownerId)
        ? db.Journeys.AsNoTracking().OwnedBy(ownerId).Placed()
        : db.Sightings.Of(actor.StageOwners).Where(s => s.OwnerId == ownerId).Placed(db.Journeys.AsNoTracking());
}
