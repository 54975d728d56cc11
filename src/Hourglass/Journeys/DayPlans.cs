using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The front door of the seller's day.</summary>
public sealed class DayPlans(HourglassDb db, Actor actor, TimeProvider clock)
{
    /// <summary>The actor's own day, in one question to the database: the beginning of each list, read from the end of an index.</summary>
    public async Task<DayPlan> MineAsync(CancellationToken cancellation)
    {
        var today = actor.DayOf(clock.GetUtcNow().UtcDateTime);
        var rows = await Beginnings(today).Select(j => new DayRow(
            j.Id, j.Version, j.Stage, j.Standing, j.AttentionOn,
            db.Companies.Where(c => c.Id == j.CompanyId).Select(c => c.Name).First(),
            db.People.Where(p => p.Id == j.PersonId).Select(p => p.Name).FirstOrDefault(),
            j.Need, j.NextWhat, j.NextSide, j.NextWho, j.NextKind, j.MaybeSince, j.MaybeKind, j.DecisionDueOn, j.DecisionAskedOn)).ToListAsync(cancellation);
        return new DayPlan(today, [.. rows.DistinctBy(r => r.Id)]);
    }

    private IQueryable<Placed> Owned => db.Journeys.AsNoTracking().OwnedBy(actor.Id).Placed();

    /// <summary>Journeys of others while they stand in a stage that the actor looks after (R4).</summary>
    private IQueryable<Placed> LookedAfter => db.Sightings.Of([actor.Id]).Where(s => s.OwnerId != actor.Id)
        .Where(s => db.StageOwners.Any(o => o.JourneyId == s.JourneyId && o.Stage == s.Stage && o.MemberId == actor.Id)).Placed(db.Journeys.AsNoTracking());

    private IQueryable<Journey> Beginnings(DateOnly today) =>
        actor.StageOwners.Contains(actor.Id) ? Beginnings(Owned, today).Concat(Beginnings(LookedAfter, today)) : Beginnings(Owned, today);

    private static IQueryable<Journey> Beginnings(IQueryable<Placed> mine, DateOnly today) =>
        First(mine.Overdue(today).BySoonest())
            .Concat(First(mine.StepsBetween(today, today).BySoonest()))
            .Concat(First(mine.StepsBetween(today.AddDays(1), today.AddDays(7)).BySoonest()))
            .Concat(First(mine.WithoutNextStep().BySoonest()))
            .Concat(First(mine.MaybeTooLong(today).Where(j => j.DecisionAskedOn == null).OrderBy(j => j.DecisionDueOn).ThenBy(j => j.Id)))
            .Concat(First(mine.Asked().OrderBy(j => j.DecisionAskedOn).ThenBy(j => j.Id)))
            .Concat(First(mine.ToComeBackTo(today).BySoonest()));

    private static IQueryable<Journey> First(IQueryable<Placed> journeys) => journeys.Take(DayPlan.Shown + 1).Select(j => j.Journey);
}
