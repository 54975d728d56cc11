using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>A filter as questions to the database; who may see what is part of them.</summary>
internal static class FilterParts
{
    extension(HourglassDb db)
    {
        /// <summary>Everything the filter says, the actor's sight included, for whoever goes on asking; pages are read from <see cref="Parts"/>.</summary>
        public IQueryable<Journey> Matching(JourneyFilter filter, Actor actor, DateOnly today)
        {
            var owned = filter.OthersFor(actor) is [] ? db.Journeys.OfOwners(filter.OwnersFor(actor)) : db.Journeys.VisibleTo(actor).OfOwners(filter.OwnersWanted(actor));
            return owned.AsNoTracking().Placed().OfStandings(filter.Standings).Narrowed(filter, today, db).Select(j => j.Journey);
        }

        /// <summary>The same in parts, under owners and under those who look after a stage; no journey is in two.</summary>
        public IEnumerable<IQueryable<Placed>> Parts(JourneyFilter filter, Actor actor, DateOnly today) =>
            db.Under([filter.OwnersFor(actor)], filter, actor).Select(part => part.OfStandings(filter.Standings).Narrowed(filter, today, db));

        /// <summary>In more parts, so that each is one range of an index in the order of attention: a member and a standing each, unless the members are many.</summary>
        public IEnumerable<IQueryable<Placed>> ByAttention(JourneyFilter filter, Actor actor, DateOnly today) =>
            db.Under(Apart(filter.OwnersFor(actor)), filter, actor)
                .SelectMany(part => filter.Standings.Select(standing => part.Where(j => j.Standing == standing).Narrowed(filter, today, db)));

        private IEnumerable<IQueryable<Placed>> Under(IEnumerable<IReadOnlyList<Guid>?> owners, JourneyFilter filter, Actor actor) =>
            owners.Select(some => db.Journeys.AsNoTracking().OfOwners(some).Placed())
                .Concat(db.LookedAfter(filter, actor).Select(some => some.Placed(db.Journeys.AsNoTracking())));
    }

    private static IEnumerable<IReadOnlyList<Guid>?> Apart(IReadOnlyList<Guid>? owners) =>
        owners is null || owners.Count > SightingScopes.MostMembersApart ? [owners] : owners.Select(owner => new[] { owner });
}
