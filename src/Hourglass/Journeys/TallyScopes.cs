using Hourglass.Team;

namespace Hourglass.Journeys;

public static class TallyScopes
{
    public static IQueryable<Tally> VisibleTo(this IQueryable<Tally> tallies, Actor actor) =>
        actor.SeesAll ? tallies : tallies.Where(t => actor.Owners.Contains(t.OwnerId));
}
