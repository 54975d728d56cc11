using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>The questions people ask of journeys, in the words they use.</summary>
public static class JourneyScopes
{
    extension(IQueryable<Journey> journeys)
    {
        public IQueryable<Journey> VisibleTo(Actor actor) =>
            actor.SeesAll ? journeys : journeys.Where(j => actor.Owners.Contains(j.OwnerId));

        public IQueryable<Journey> OwnedBy(Guid memberId) => journeys.Where(j => j.OwnerId == memberId);

        public IQueryable<Journey> Active() => journeys.Where(j => j.Standing == Standing.Active);

        public IQueryable<Journey> In(Stage stage) => journeys.Where(j => j.Stage == stage);

        public IQueryable<Journey> StepsBetween(DateOnly first, DateOnly last) =>
            journeys.Active().Where(j => j.AttentionOn >= first && j.AttentionOn <= last);

        public IQueryable<Journey> Overdue(DateOnly today) => journeys.StepsBetween(DateOnly.MinValue.AddDays(1), today.AddDays(-1));

        /// <summary>Postponed ones whose day to return has come (R53).</summary>
        public IQueryable<Journey> ToComeBackTo(DateOnly today) =>
            journeys.Where(j => j.Standing == Standing.Postponed && j.AttentionOn <= today);

        /// <summary>A decision was asked for and the answer has not come yet.</summary>
        public IQueryable<Journey> Asked() => journeys.Active().Where(j => j.DecisionAskedOn != null);

        public IQueryable<Journey> WithoutNextStep() => journeys.Active().Where(j => j.AttentionOn == DateOnly.MinValue);

        /// <summary>Maybes that have lasted longer than their stage allows (R12).</summary>
        public IQueryable<Journey> MaybeTooLong(DateOnly today) => journeys.Active().Where(j => j.DecisionDueOn != null && j.DecisionDueOn <= today);

        /// <summary>What wants attention soonest, first; those without a next step come before all others.</summary>
        public IOrderedQueryable<Journey> BySoonest() => journeys.OrderBy(j => j.AttentionOn).ThenBy(j => j.Id);
    }
}
