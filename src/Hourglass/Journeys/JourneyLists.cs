using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The journeys a filter means, among those this actor may see.</summary>
public sealed class JourneyLists(HourglassDb db, Actor actor, TimeProvider clock)
{
    public DateOnly Today => actor.DayOf(clock.GetUtcNow().UtcDateTime);

    public IQueryable<Journey> Matching(JourneyFilter filter) => db.Journeys.AsNoTracking().Matching(filter, actor, Today, db);
}
