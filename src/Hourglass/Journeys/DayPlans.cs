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
        var rows = await Beginnings(db.Journeys.AsNoTracking().OwnedBy(actor.Id), today).Select(j => new DayRow(
            j.Id, j.Version, j.Stage, j.Standing, j.AttentionOn,
            db.Companies.Where(c => c.Id == j.CompanyId).Select(c => c.Name).First(),
            db.People.Where(p => p.Id == j.PersonId).Select(p => p.Name).FirstOrDefault(),
            j.Need, j.NextWhat, j.NextSide, j.NextWho, j.NextKind, j.MaybeSince, j.MaybeKind, j.DecisionDueOn, j.DecisionAskedOn)).ToListAsync(cancellation);
        return new DayPlan(today, [.. rows.DistinctBy(r => r.Id)]);
    }

    private static IQueryable<Journey> Beginnings(IQueryable<Journey> mine, DateOnly today) =>
        First(mine.Overdue(today).BySoonest())
            .Concat(First(mine.StepsBetween(today, today).BySoonest()))
            .Concat(First(mine.StepsBetween(today.AddDays(1), today.AddDays(7)).BySoonest()))
            .Concat(First(mine.WithoutNextStep().BySoonest()))
            .Concat(First(mine.MaybeTooLong(today).Where(j => j.DecisionAskedOn == null).OrderBy(j => j.DecisionDueOn).ThenBy(j => j.Id)))
            .Concat(First(mine.Asked().OrderBy(j => j.DecisionAskedOn).ThenBy(j => j.Id)))
            .Concat(First(mine.ToComeBackTo(today).BySoonest()));

    private static IQueryable<Journey> First(IQueryable<Journey> journeys) => journeys.Take(DayPlan.Shown + 1);
}
