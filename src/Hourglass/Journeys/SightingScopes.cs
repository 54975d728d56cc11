using Hourglass.Data;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>Journeys as those find them who look after a stage.</summary>
internal static class SightingScopes
{
    /// <summary>A statement of more parts than this costs more to read than it saves.</summary>
    public const int MostMembersApart = 6;

    /// <summary>What the actor sees of others' journeys because they or their mates look after a stage: apart by who does unless these are many, each journey once.</summary>
    public static IReadOnlyList<IQueryable<Sighting>> LookedAfter(this HourglassDb db, JourneyFilter filter, Actor actor)
    {
        var (members, owners) = (actor.StageOwners, filter.OthersFor(actor));
        if (owners is []) return [];
        IEnumerable<IQueryable<Sighting>> once = members.Count > MostMembersApart
            ? [db.Sightings.Of(members).Where(s => !db.Sightings.Any(other => other.JourneyId == s.JourneyId && members.Contains(other.MemberId) && other.MemberId < s.MemberId))]
            : members.Select((member, at) => db.Sightings.Of([member]).ButNotOf([.. members.Take(at)], db));
        return [.. once.Select(some => some.Beside(actor, owners))];
    }

    extension(IQueryable<Sighting> sightings)
    {
        public IQueryable<Sighting> Of(IReadOnlyList<Guid> members)
        {
            if (members is not [var only]) return sightings.Where(s => members.Contains(s.MemberId));
            return sightings.Where(s => s.MemberId == only);
        }

        private IQueryable<Sighting> ButNotOf(IReadOnlyList<Guid> members, HourglassDb db) => members is [] ? sightings
            : sightings.Where(s => !db.Sightings.Any(other => other.JourneyId == s.JourneyId && members.Contains(other.MemberId)));

        private IQueryable<Sighting> Beside(Actor actor, IReadOnlyList<Guid>? owners)
        {
            var beside = actor.Owners is [var me] ? sightings.Where(s => s.OwnerId != me) : sightings.Where(s => !actor.Owners.Contains(s.OwnerId));
            return owners is null ? beside : beside.Where(s => owners.Contains(s.OwnerId));
        }
    }
}
