using Hourglass.Data;
using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>What a filter says about a journey, whoever may see it.</summary>
internal static class FilterScopes
{
    /// <summary>A word that stands in more subjects than this is answered with the first ones only.</summary>
    private const int MostSubjects = 2000;

    extension(IQueryable<Placed> journeys)
    {
        /// <summary>All but owners and standing, which begin the indexes and are asked one by one where order matters.</summary>
        public IQueryable<Placed> Narrowed(JourneyFilter filter, DateOnly today, HourglassDb db)
        {
            if (filter.Stage is { } stage) journeys = journeys.Where(j => j.Stage == stage);
            if (filter.PlaybookId is { } playbook) journeys = journeys.Where(j => j.Journey.PlaybookId == playbook);
            if (filter.From is { } from) journeys = journeys.Where(j => j.Journey.StartedOn >= from);
            if (filter.To is { } to) journeys = journeys.Where(j => j.Journey.StartedOn <= to);
            if (filter.Answer is { } answer) journeys = journeys.Where(j => j.Journey.Answer == answer);
            if (filter.Origin is { } origin) journeys = journeys.CameBy(origin);
            if (filter.Tag is { } tag) journeys = journeys.Tagged(tag, db);
            if (filter.Words is { } words) journeys = journeys.Naming(words, db);
            return filter.View is { } view ? journeys.InView(view, filter.Stages, today) : journeys;
        }

        // Written into the statement, not beside it: only then may the engine choose the indexes of referrals alone.
        private IQueryable<Placed> CameBy(Origin origin) => journeys.Where(j => j.Journey.Origin == EF.Constant(origin));

        private IQueryable<Placed> InView(JourneyView view, IReadOnlyList<Method.Stage> stages, DateOnly today)
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

        private IQueryable<Placed> Tagged(string tag, HourglassDb db)
        {
            var key = Relationships.Tag.KeyOf(tag);
            var tagged = db.Taggings.Where(t => db.Tags.Any(known => known.Id == t.TagId && known.Key == key)).Select(t => t.SubjectId);
            return journeys.Where(j => tagged.Contains(j.Id));
        }

        /// <summary>Every word begins a word of the need or of the customer's name.</summary>
        private IQueryable<Placed> Naming(string words, HourglassDb db)
        {
            foreach (var word in Words.Of(words).Take(6))
            {
                var hits = db.SearchWords.Where(Spelled.AsOneOf([word], exact: false));
                var named = hits.Where(w => w.Kind == SubjectKind.Journey).Select(w => w.SubjectId).Take(MostSubjects);
                var customers = hits.Where(w => w.Kind == SubjectKind.Company).Select(w => w.SubjectId).Take(MostSubjects);
                journeys = journeys.Where(j => named.Contains(j.Id) || customers.Contains(j.Journey.CompanyId));
            }

            return journeys;
        }
    }
}
