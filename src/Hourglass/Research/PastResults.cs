using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

/// <summary>What customers like this one have reached with us already: it belongs before the eyes of whoever studies the next (R131).</summary>
public sealed class PastResults(HourglassDb db, JourneyBook book)
{
    public const int Most = 5;

    /// <summary>Of the journeys this actor sees, the same customer or sector first, then those that share a tag; the newest first.</summary>
    public async Task<IReadOnlyList<PastResult>> LikeAsync(Guid journeyId, CancellationToken cancellation)
    {
        var here = await book.OneAsync(journeyId, cancellation);
        var sector = await db.Companies.Where(c => c.Id == here.CompanyId).Select(c => c.Sector).SingleAsync(cancellation);
        var like = from journey in book.Visible
                   where journey.Id != journeyId && journey.ResultWords != null
                   join company in db.Companies on journey.CompanyId equals company.Id
                   let same = company.Id == here.CompanyId || (sector != null && company.Sector == sector)
                   where same || db.Taggings.Any(t => t.SubjectId == company.Id && db.Taggings.Any(o => o.TagId == t.TagId && o.SubjectId == here.CompanyId))
                   orderby same descending, journey.ResultObtainedOn descending, journey.Id
                   select new { journey.Id, Company = company.Name, journey.Need, Words = journey.ResultWords!, On = journey.ResultObtainedOn, Same = same };
        var found = await like.Take(Most).ToListAsync(cancellation);
        var goals = await GoalsAsync([.. found.Select(f => f.Id)], cancellation);
        return [.. found.Select(f => new PastResult(f.Id, f.Company, f.Need, f.Words, f.On, f.Same, goals.GetValueOrDefault(f.Id, [])))];
    }

    private async Task<Dictionary<Guid, IReadOnlyList<SharedGoal>>> GoalsAsync(IReadOnlyList<Guid> journeys, CancellationToken cancellation) =>
        (await db.ResultAgreements.AsNoTracking().Where(a => journeys.Contains(a.JourneyId)).ToListAsync(cancellation))
            .GroupBy(a => a.JourneyId).ToDictionary(of => of.Key, of => of.OrderByDescending(a => a.At).First().Result.Goals);
}

/// <param name="SameSector">Or the same customer; otherwise they share a tag.</param>
/// <param name="Words">How the customer said that they have the result.</param>
/// <param name="Goals">What was agreed to reach; none without an agreement.</param>
public sealed record PastResult(Guid JourneyId, string Company, string Need, string Words, DateOnly? On, bool SameSector, IReadOnlyList<SharedGoal> Goals);
