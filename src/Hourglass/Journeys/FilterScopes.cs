using Hourglass.Data;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>A filter as a question to the database; who may see what is part of it.</summary>
internal static class FilterScopes
{
    /// <summary>A word that stands in more subjects than this is answered with the first ones only.</summary>
    private const int MostSubjects = 2000;

    /// <summary>A statement of more parts than this costs more to read than it saves.</summary>
    private const int MostOwnersApart = 6;

    extension(IQueryable<Journey> journeys)
    {
        /// <summary>Everything the filter says, the actor's sight included.</summary>
        public IQueryable<Journey> Matching(JourneyFilter filter, Actor actor, DateOnly today, HourglassDb db)
        {
            return journeys.OfOwners(filter.OwnersFor(actor)).OfStandings(filter.Standings).MatchingRest(filter, today, db);
        }

        /// <summary>The same in parts, so that each is one range of an index in the order of attention: an owner and a standing each, unless the owners are many.</summary>
        public IEnumerable<IQueryable<Journey>> ByAttention(JourneyFilter filter, Actor actor, DateOnly today, HourglassDb db)
        {
            var rest = journeys.MatchingRest(filter, today, db);
            var owners = filter.OwnersFor(actor);
            IEnumerable<IReadOnlyList<Guid>?> groups = owners is null || owners.Count > MostOwnersApart ? [owners] : owners.Select(owner => new[] { owner });
            return groups.SelectMany(group => filter.Standings.Select(standing => rest.OfOwners(group).Where(j => j.Standing == standing)));
        }

        /// <summary>All but owners and standing, which begin the indexes and are asked one by one where order matters.</summary>
        public IQueryable<Journey> MatchingRest(JourneyFilter filter, DateOnly today, HourglassDb db)
        {
            if (filter.Stage is { } stage) journeys = journeys.Where(j => j.Stage == stage);
            if (filter.PlaybookId is { } playbook) journeys = journeys.Where(j => j.PlaybookId == playbook);
            if (filter.From is { } from) journeys = journeys.Where(j => j.StartedOn >= from);
            if (filter.To is { } to) journeys = journeys.Where(j => j.StartedOn <= to);
            if (filter.Answer is { } answer) journeys = journeys.Where(j => j.Answer == answer);
            if (filter.Origin is { } origin) journeys = journeys.CameBy(origin);
            if (filter.Tag is { } tag) journeys = journeys.Tagged(tag, db);
            if (filter.Words is { } words) journeys = journeys.Naming(words, db);
            return filter.View is { } view ? journeys.InView(view, filter.Stages, today) : journeys;
        }

        // Written into the statement, not beside it: only then may the engine choose the indexes of referrals alone.
        private IQueryable<Journey> CameBy(Origin origin) => journeys.Where(j => j.Origin == EF.Constant(origin));

        public IQueryable<Journey> OfOwners(IReadOnlyList<Guid>? owners)
        {
            if (owners is null) return journeys;
            if (owners is not [var only]) return journeys.Where(j => owners.Contains(j.OwnerId));
            return journeys.Where(j => j.OwnerId == only);
        }

        // One value is compared, not looked up in a list: a statement with a list in it is written anew for every question.
        private IQueryable<Journey> OfStandings(IReadOnlyList<Standing> standings)
        {
            if (standings is not [var only]) return journeys.Where(j => standings.Contains(j.Standing));
            return journeys.Where(j => j.Standing == only);
        }

        private IQueryable<Journey> InView(JourneyView view, IReadOnlyList<Method.Stage> stages, DateOnly today)
        {
            var never = DateOnly.MinValue;
            var nextWeek = today.AddDays(7);
            return view switch
            {
                JourneyView.Overdue => journeys.Where(j => j.AttentionOn > never && j.AttentionOn < today),
                JourneyView.Today => journeys.Where(j => j.AttentionOn == today),
                JourneyView.Week => journeys.Where(j => j.AttentionOn >= today && j.AttentionOn < nextWeek),
                JourneyView.NoStep => journeys.Where(j => j.AttentionOn == never),
                JourneyView.Maybe => journeys.Where(j => j.DecisionDueOn != null && j.DecisionDueOn <= today),
                JourneyView.Asked => journeys.Where(j => j.DecisionAskedOn != null),
                JourneyView.Sold => journeys.Where(j => stages.Contains(j.Stage)),
                JourneyView.Finished or JourneyView.Ended or JourneyView.Postponed => journeys,
            };
        }

        private IQueryable<Journey> Tagged(string tag, HourglassDb db)
        {
            var key = Relationships.Tag.KeyOf(tag);
            var tagged = db.Taggings.Where(t => db.Tags.Any(known => known.Id == t.TagId && known.Key == key)).Select(t => t.SubjectId);
            return journeys.Where(j => tagged.Contains(j.Id));
        }

        /// <summary>Every word begins a word of the need or of the customer's name.</summary>
        private IQueryable<Journey> Naming(string words, HourglassDb db)
        {
            foreach (var word in Words.Of(words).Take(6))
            {
                var hits = db.SearchWords.Where(Spelled.AsOneOf([word], exact: false));
                var named = hits.Where(w => w.Kind == SubjectKind.Journey).Select(w => w.SubjectId).Take(MostSubjects);
                var customers = hits.Where(w => w.Kind == SubjectKind.Company).Select(w => w.SubjectId).Take(MostSubjects);
                journeys = journeys.Where(j => named.Contains(j.Id) || customers.Contains(j.CompanyId));
            }

            return journeys;
        }
    }
}
