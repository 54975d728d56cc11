using Hourglass.Data;
using Hourglass.Team;

namespace Hourglass.Relationships;

public static class RelationshipScopes
{
    /// <summary>Companies nobody in particular looks after, those of the owners this actor sees, and those with a journey the actor sees; merged ones are hidden.</summary>
    public static IQueryable<Company> VisibleTo(this IQueryable<Company> companies, Actor actor, HourglassDb db)
    {
        var standing = companies.Where(c => c.MergedIntoId == null);
        if (actor.SeesAll) return standing;
        if (actor.StageOwners is []) return standing.Where(c => c.OwnerId == null || actor.Owners.Contains(c.OwnerId!.Value)
            || db.Journeys.Any(j => j.CompanyId == c.Id && actor.Owners.Contains(j.OwnerId)));
        return standing.Where(c => c.OwnerId == null || actor.Owners.Contains(c.OwnerId!.Value)
            || db.Journeys.Any(j => j.CompanyId == c.Id && actor.Owners.Contains(j.OwnerId))
            || db.Sightings.Any(s => s.CompanyId == c.Id && actor.StageOwners.Contains(s.MemberId)));
    }

    /// <summary>People of nobody in particular, of the owners this actor sees, and those whom a journey they look after is about; merged ones are hidden.</summary>
    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Actor actor, HourglassDb db) =>
        people.Where(p => p.MergedIntoId == null).OrMergedVisibleTo(actor, db);

    /// <summary>A journey is about its own person, and about those of its owner's who work at its company.</summary>
    internal static IQueryable<Person> OrMergedVisibleTo(this IQueryable<Person> people, Actor actor, HourglassDb db)
    {
        if (actor.SeesAll) return people;
        if (actor.StageOwners is []) return people.Where(p => p.OwnerId == null || actor.Owners.Contains(p.OwnerId!.Value));
        return people.Where(p => p.OwnerId == null || actor.Owners.Contains(p.OwnerId!.Value)
            || db.Sightings.Any(s => s.PersonId == p.Id && actor.StageOwners.Contains(s.MemberId))
            || p.Positions.Any(at => db.Sightings.Any(s => s.CompanyId == at.CompanyId && s.OwnerId == p.OwnerId && actor.StageOwners.Contains(s.MemberId))));
    }
}
