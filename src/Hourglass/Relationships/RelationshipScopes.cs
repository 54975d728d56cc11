using Hourglass.Journeys;
using Hourglass.Team;

namespace Hourglass.Relationships;

public static class RelationshipScopes
{
    /// <summary>Companies nobody in particular looks after, those of the owners this actor sees, and those with a journey the actor sees; merged ones are hidden.</summary>
    public static IQueryable<Company> VisibleTo(this IQueryable<Company> companies, Actor actor, IQueryable<Journey> journeys)
    {
        var standing = companies.Where(c => c.MergedIntoId == null);
        return actor.SeesAll ? standing : standing.Where(c => c.OwnerId == null || actor.Owners.Contains(c.OwnerId!.Value)
            || journeys.Any(j => j.CompanyId == c.Id && actor.Owners.Contains(j.OwnerId)));
    }

    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Actor actor)
    {
        var standing = people.Where(p => p.MergedIntoId == null);
        return actor.SeesAll ? standing : standing.Where(p => p.OwnerId == null || actor.Owners.Contains(p.OwnerId!.Value));
    }
}
