using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;

namespace Hourglass.Search;

/// <summary>Which words lead to something an actor sees who does not see all.</summary>
internal static class SearchScopes
{
    extension(IQueryable<SearchWord> words)
    {
        public IQueryable<SearchWord> OwnedBy(Actor actor, SubjectKind kind, HourglassDb db) => kind switch
        {
            SubjectKind.Company => words.Where(w => w.OwnerId == null || actor.Owners.Contains(w.OwnerId.Value)
                || db.Journeys.Any(j => j.CompanyId == w.SubjectId && actor.Owners.Contains(j.OwnerId))),
            SubjectKind.Person => words.Where(w => w.OwnerId == null || actor.Owners.Contains(w.OwnerId.Value)),
            SubjectKind.Journey => words.Where(w => actor.Owners.Contains(w.OwnerId!.Value)),
        };

        public IQueryable<SearchWord> OwnedOrLookedAfterBy(Actor actor, SubjectKind kind, HourglassDb db)
        {
            var lookedAfter = db.Sightings.Of(actor.StageOwners);
            return kind switch
            {
                SubjectKind.Company => words.Where(w => w.OwnerId == null || actor.Owners.Contains(w.OwnerId.Value)
                    || db.Journeys.Any(j => j.CompanyId == w.SubjectId && actor.Owners.Contains(j.OwnerId)) || lookedAfter.Any(s => s.CompanyId == w.SubjectId)),
                SubjectKind.Person => words.Where(w => w.OwnerId == null || actor.Owners.Contains(w.OwnerId.Value) || lookedAfter.Any(s => s.PersonId == w.SubjectId)
                    || db.Positions.Any(at => at.PersonId == w.SubjectId && lookedAfter.Any(s => s.CompanyId == at.CompanyId && s.OwnerId == w.OwnerId))),
                SubjectKind.Journey => words.Where(w => actor.Owners.Contains(w.OwnerId!.Value) || lookedAfter.Any(s => s.JourneyId == w.SubjectId)),
            };
        }
    }
}
