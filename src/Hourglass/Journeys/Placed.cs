using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>A journey where an index keeps it: under its owner, or under whoever looks after one of its stages.</summary>
internal sealed class Placed
{
    public required Journey Journey { get; init; }
    public Guid Id { get; init; }
    public Stage Stage { get; init; }
    public Standing Standing { get; init; }
    public DateOnly AttentionOn { get; init; }
    public DateOnly? DecisionDueOn { get; init; }
    public DateOnly? DecisionAskedOn { get; init; }
}

/// <summary>The questions that begin at one end of an index, whoever's it is.</summary>
internal static class PlacedScopes
{
    /// <summary>Journeys under their owners.</summary>
    public static IQueryable<Placed> Placed(this IQueryable<Journey> journeys) => journeys.Select(j => new Placed
    {
        Journey = j,
        Id = j.Id,
        Stage = j.Stage,
        Standing = j.Standing,
        AttentionOn = j.AttentionOn,
        DecisionDueOn = j.DecisionDueOn,
        DecisionAskedOn = j.DecisionAskedOn,
    });

    /// <summary>Journeys under those who look after their stages.</summary>
    public static IQueryable<Placed> Placed(this IQueryable<Sighting> sightings, IQueryable<Journey> journeys) =>
        sightings.Join(journeys, s => s.JourneyId, j => j.Id, (s, j) => new Placed
        {
            Journey = j,
            Id = s.JourneyId,
            Stage = s.Stage,
            Standing = s.Standing,
            AttentionOn = s.AttentionOn,
            DecisionDueOn = s.DecisionDueOn,
            DecisionAskedOn = s.DecisionAskedOn,
        });

    extension(IQueryable<Placed> journeys)
    {
        // One value is compared, not looked up in a list: a statement with a list in it is written anew for every question.
        public IQueryable<Placed> OfStandings(IReadOnlyList<Standing> standings)
        {
            if (standings is not [var only]) return journeys.Where(j => standings.Contains(j.Standing));
            return journeys.Where(j => j.Standing == only);
        }

        public IQueryable<Placed> Active() => journeys.Where(j => j.Standing == Standing.Active);

        public IQueryable<Placed> StepsBetween(DateOnly first, DateOnly last) =>
            journeys.Active().Where(j => j.AttentionOn >= first && j.AttentionOn <= last);

        public IQueryable<Placed> Overdue(DateOnly today) => journeys.StepsBetween(DateOnly.MinValue.AddDays(1), today.AddDays(-1));

        /// <summary>Postponed ones whose day to return has come (R53).</summary>
        public IQueryable<Placed> ToComeBackTo(DateOnly today) => journeys.Where(j => j.Standing == Standing.Postponed && j.AttentionOn <= today);

        /// <summary>A decision was asked for and the answer has not come yet.</summary>
        public IQueryable<Placed> Asked() => journeys.Active().Where(j => j.DecisionAskedOn != null);

        public IQueryable<Placed> WithoutNextStep() => journeys.Active().Where(j => j.AttentionOn == DateOnly.MinValue);

        /// <summary>Maybes that have lasted longer than their stage allows (R12).</summary>
        public IQueryable<Placed> MaybeTooLong(DateOnly today) =>
            journeys.Active().Where(j => j.DecisionDueOn != null && j.DecisionDueOn <= today);

        public IQueryable<Placed> BySoonest() => journeys.OrderBy(j => j.AttentionOn).ThenBy(j => j.Id);
    }
}
