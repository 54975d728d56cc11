using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of coupons: found by their code, redeemed exactly as often as they may be, taken back, withdrawn (R110–R112, P26).</summary>
public sealed class Coupons(HourglassDb db, Actor actor, Attempts attempts, PlanBook plans, TimeProvider clock)
{
    /// <summary>Coupons of the customers this actor sees.</summary>
    public IQueryable<Coupon> Visible => db.Coupons.AsNoTracking().Where(c => db.Journeys.VisibleTo(actor).Any(j => j.Id == c.JourneyId));

    public IQueryable<Redemption> RedemptionsOf(Guid couponId) => db.Redemptions.AsNoTracking().Where(r => r.CouponId == couponId).OrderByDescending(r => r.At);

    /// <summary>Only wrong codes are counted, so a busy desk is never slowed down and a guesser always.</summary>
    public async Task<Coupon> FindAsync(string? typed, CancellationToken cancellation)
    {
        if (await attempts.IsOverAsync(Guesser, cancellation)) throw new RefusedException("coupon.too-many-tries");
        if (Coupon.CodeIn(typed) is { } code && await Visible.SingleOrDefaultAsync(c => c.Code == code, cancellation) is { } coupon) return coupon;
        await attempts.MayTryAsync(Guesser, Guesser, cancellation);
        throw new RefusedException("coupon.unknown");
    }

    /// <summary>One use. Refuses what is over, withdrawn, used up, or for the very thing they bought.</summary>
    public async Task<Redemption> RedeemAsync(RedeemWish wish, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var coupon = await FindAsync(wish.Code, cancellation);
        if (coupon.ButWhatWasBought && !wish.IsSomethingElse) throw new RefusedException("coupon.but-what-was-bought");
        var redemption = new Redemption(coupon, wish.ForWhat, actor.Name, Now);
        await using var transaction = await db.BeginAsync(cancellation);
        if (await TakeOneAsync(coupon.Id, cancellation) == 0) throw await WhyNotAsync(coupon.Id, cancellation);
        db.Add(redemption);
        await ToldAsync(coupon, MilestoneKind.CouponRedeemed, redemption.ForWhat, cancellation);
        await SignAsync(coupon, true, cancellation);
        await transaction.CommitAsync(cancellation);
        return redemption;
    }

    /// <summary>The use was a mistake: the coupon may be used once more.</summary>
    public async Task TakeBackAsync(Guid redemptionId, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var (at, mine) = ((DateTime?)Now, Visible);
        await using var transaction = await db.BeginAsync(cancellation);
        var redemption = await db.Redemptions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == redemptionId && mine.Any(c => c.Id == r.CouponId), cancellation)
            ?? throw new RefusedException("redemption.unknown");
        if (await db.Redemptions.Where(r => r.Id == redemptionId && r.TakenBackAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.TakenBackAt, at), cancellation) == 0) throw new RefusedException("redemption.taken-back-already");
        await db.Coupons.Where(c => c.Id == redemption.CouponId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Used, c => c.Used - 1), cancellation);
        var coupon = await db.Coupons.AsNoTracking().SingleAsync(c => c.Id == redemption.CouponId, cancellation);
        await ToldAsync(coupon, MilestoneKind.CouponTakenBack, redemption.ForWhat, cancellation);
        if (coupon.Used == 0) await SignAsync(coupon, false, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>From here on nobody can use it; what was redeemed stays.</summary>
    public async Task WithdrawAsync(Guid couponId, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var at = (DateTime?)Now;
        var coupon = await Visible.SingleOrDefaultAsync(c => c.Id == couponId, cancellation) ?? throw new RefusedException("coupon.unknown");
        await using var transaction = await db.BeginAsync(cancellation);
        if (await db.Coupons.Where(c => c.Id == couponId && c.WithdrawnAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.WithdrawnAt, at), cancellation) > 0)
            await ToldAsync(coupon, MilestoneKind.CouponWithdrawn, null, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task<int> TakeOneAsync(Guid id, CancellationToken cancellation)
    {
        var today = Today;
        return db.Coupons.Where(c => c.Id == id && c.Used < c.Limit && c.WithdrawnAt == null && c.ValidUntil >= today)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Used, c => c.Used + 1), cancellation);
    }

    private async Task<RefusedException> WhyNotAsync(Guid id, CancellationToken cancellation)
    {
        var coupon = await db.Coupons.AsNoTracking().SingleAsync(c => c.Id == id, cancellation);
        return coupon.StateOn(Today) switch
        {
            CouponState.Withdrawn => new RefusedException("coupon.withdrawn"),
            CouponState.Over => new RefusedException("coupon.over", coupon.ValidUntil),
            CouponState.Open or CouponState.UsedUp => new RefusedException("coupon.used-up"),
        };
    }

    private async Task ToldAsync(Coupon coupon, MilestoneKind kind, string? note, CancellationToken cancellation)
    {
        var company = await db.Journeys.Where(j => j.Id == coupon.JourneyId).Select(j => j.CompanyId).SingleAsync(cancellation);
        db.Add(new Milestone(kind, actor, Now) { JourneyId = coupon.JourneyId, CompanyId = company, Note = note });
        await db.SaveChangesAsync(cancellation);
    }

    // The row of the coupon is locked by now, so no two of its uses write this at once.
    private async Task SignAsync(Coupon coupon, bool holds, CancellationToken cancellation)
    {
        var step = await db.Touchpoints.Where(t => t.Id == coupon.Id).Select(t => t.Step).SingleAsync(cancellation);
        await plans.SignAsync(coupon.JourneyId, TouchFact.Redeemed, step, holds, cancellation);
    }

    private string Guesser => $"coupon:{actor.WorkspaceId}:{actor.Id}";

    private DateOnly Today => actor.DayOf(Now);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <param name="IsSomethingElse">Whoever redeems says that it is not for what the customer has bought.</param>
public sealed record RedeemWish(string? Code, string ForWhat, bool IsSomethingElse);
