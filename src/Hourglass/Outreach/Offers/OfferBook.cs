using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Reads what customers were given, the way lists and a journey's page show it.</summary>
public sealed class OfferBook(HourglassDb db, Actor actor, Coupons coupons, Entitlements entitlements, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<CouponLine>> CouponsAsync(CouponState? state, string? search, int page, CancellationToken cancellation)
    {
        var today = actor.DayOf(clock.GetUtcNow().UtcDateTime);
        var some = In(coupons.Visible, state, today);
        if (Coupon.CodeIn(search) is { } code) some = some.Where(c => c.Code == code);
        else if (search is { Length: > 0 }) some = some.Where(c => db.Journeys.Any(j => j.Id == c.JourneyId && db.Companies.Any(f => f.Id == j.CompanyId && f.Name.Contains(search))));
        return await LinesAsync(some.OrderByDescending(c => c.GivenOn).ThenByDescending(c => c.Id).Skip(page * PageSize).Take(PageSize + 1), cancellation);
    }

    public async Task<CouponLine?> CouponAsync(Guid id, CancellationToken cancellation) => (await LinesAsync(coupons.Visible.Where(c => c.Id == id), cancellation)).SingleOrDefault();

    public async Task<IReadOnlyList<EntitlementLine>> EntitlementsAsync(int page, CancellationToken cancellation) => await entitlements.Visible
        .OrderByDescending(e => e.GivenOn).ThenByDescending(e => e.Id).Skip(page * PageSize).Take(PageSize + 1)
        .Select(e => new EntitlementLine(e, db.Journeys.Where(j => j.Id == e.JourneyId).Select(j => db.Companies.Where(c => c.Id == j.CompanyId).Select(c => c.Name).First()).First()))
        .ToListAsync(cancellation);

    /// <summary>Everything one customer was given, and what they told us.</summary>
    public async Task<JourneyOffers> OfJourneyAsync(Guid journeyId, CancellationToken cancellation) => new(
        await coupons.Visible.Where(c => c.JourneyId == journeyId).OrderBy(c => c.GivenOn).ToListAsync(cancellation),
        await entitlements.Of(journeyId).ToListAsync(cancellation),
        await db.SessionTimes.AsNoTracking().Where(t => t.JourneyId == journeyId).OrderBy(t => t.StartsAt).ToListAsync(cancellation),
        await db.CustomerAnswers.AsNoTracking().Where(a => a.JourneyId == journeyId).OrderBy(a => a.FirstAt).ToListAsync(cancellation));

    private async Task<IReadOnlyList<CouponLine>> LinesAsync(IQueryable<Coupon> some, CancellationToken cancellation) => await some
        .Select(c => new CouponLine(c, db.Journeys.Where(j => j.Id == c.JourneyId).Select(j => j.Need).First(),
            db.Journeys.Where(j => j.Id == c.JourneyId).Select(j => db.Companies.Where(f => f.Id == j.CompanyId).Select(f => f.Name).First()).First()))
        .ToListAsync(cancellation);

    private static IQueryable<Coupon> In(IQueryable<Coupon> coupons, CouponState? wanted, DateOnly today) => wanted is not { } state ? coupons : state switch
    {
        CouponState.Withdrawn => coupons.Where(c => c.WithdrawnAt != null),
        CouponState.UsedUp => coupons.Where(c => c.WithdrawnAt == null && c.Used >= c.Limit),
        CouponState.Over => coupons.Where(c => c.WithdrawnAt == null && c.Used < c.Limit && c.ValidUntil < today),
        CouponState.Open => coupons.Where(c => c.WithdrawnAt == null && c.Used < c.Limit && c.ValidUntil >= today),
    };
}

public sealed record CouponLine(Coupon Coupon, string Need, string Company);

public sealed record EntitlementLine(Entitlement Entitlement, string Company);

public sealed record JourneyOffers(IReadOnlyList<Coupon> Coupons, IReadOnlyList<Entitlement> Entitlements, IReadOnlyList<SessionTime> Sessions, IReadOnlyList<CustomerAnswer> Answers)
{
    public bool IsEmpty => Coupons.Count + Entitlements.Count + Sessions.Count + Answers.Count == 0;
}
