using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>The questions people ask of journeys, in the words they use.</summary>
public static class JourneyScopes
{
    extension(IQueryable<Journey> journeys)
    {
        /// <summary>Those of the owners this actor sees, and those of which one of them looks after a stage (R4).</summary>
        public IQueryable<Journey> VisibleTo(Actor actor) => actor.SeesAll ? journeys
            : actor.StageOwners is [] ? journeys.Where(j => actor.Owners.Contains(j.OwnerId))
            : journeys.Where(j => actor.Owners.Contains(j.OwnerId) || j.StageOwners.Any(stage => actor.StageOwners.Contains(stage.MemberId)));

        public IQueryable<Journey> OwnedBy(Guid memberId) => journeys.Where(j => j.OwnerId == memberId);

        public IQueryable<Journey> OfOwners(IReadOnlyList<Guid>? owners)
        {
            if (owners is null) return journeys;
            if (owners is not [var only]) return journeys.Where(j => owners.Contains(j.OwnerId));
            return journeys.Where(j => j.OwnerId == only);
        }

        public IQueryable<Journey> Active() => journeys.Where(j => j.Standing == Standing.Active);

        /// <summary>What wants attention soonest, first; those without a next step come before all others.</summary>
        public IOrderedQueryable<Journey> BySoonest() => journeys.OrderBy(j => j.AttentionOn).ThenBy(j => j.Id);
    }
}
