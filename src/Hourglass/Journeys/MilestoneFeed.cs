using Hourglass.Data;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The history of the whole workspace, as far as this actor sees its customers.</summary>
public sealed class MilestoneFeed(HourglassDb db, Actor actor, TimeProvider clock)
{
    /// <summary>A line is written a moment after its id is made; a reader who goes on only past settled lines misses none.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public IQueryable<Milestone> Visible => actor.SeesAll ? db.Milestones.AsNoTracking() : OfMyCustomers.AsNoTracking();

    public bool IsSettled(Milestone milestone) => milestone.At < clock.GetUtcNow().UtcDateTime - Settling;

    private IQueryable<Milestone> OfMyCustomers
    {
        get
        {
            var journeys = db.Journeys.VisibleTo(actor);
            var companies = db.Companies.VisibleTo(actor, db);
            var people = db.People.VisibleTo(actor, db);
            return db.Milestones.Where(m =>
                m.JourneyId != null ? journeys.Any(j => j.Id == m.JourneyId)
                : m.CompanyId != null ? companies.Any(c => c.Id == m.CompanyId)
                : m.PersonId != null && people.Any(p => p.Id == m.PersonId));
        }
    }
}
