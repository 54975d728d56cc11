using System.ComponentModel;
using Hourglass.Method;
using Hourglass.Outreach;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>What customers were given: coupons, entitlements, times for sessions.</summary>
internal static class OffersApi
{
    public static void MapOffers(this IEndpointRouteBuilder api)
    {
        var coupons = api.MapGroup("").WithTags("Coupons");
        coupons.MapGet("/coupons", CouponsAsync).WithSummary("List coupons").WithDescription("Oldest first; those of the customers you see.");
        coupons.MapGet("/coupons/{id:guid}", CouponAsync).WithSummary("One coupon with its uses");
        coupons.MapPost("/coupons/redeem", RedeemAsync).WithSummary("Use a coupon once, by its code").WithDescription("Exactly as often as its limit says, however many ask at once.");
        coupons.MapDelete("/coupons/{id:guid}", WithdrawAsync).WithSummary("Withdraw a coupon").WithDescription("What was redeemed stays.").WithoutVersion();
        coupons.MapDelete("/redemptions/{id:guid}", TakeBackAsync).WithSummary("Take a mistaken use back").WithoutVersion();

        var entitlements = api.MapGroup("/entitlements").WithTags("Entitlements");
        entitlements.MapGet("", EntitlementsAsync).WithSummary("List what customers may use for a while").WithDescription("Oldest first.");
        entitlements.MapPut("/{id:guid}/start", StartAsync).WithSummary("Begin it today").WithDescription("It begins once, however often this is asked.").WithoutVersion();
        entitlements.MapPost("/{id:guid}/uses", UseAsync).WithSummary("Write down one use");

        var sessions = api.MapGroup("/sessions").WithTags("Session times");
        sessions.MapGet("", SessionsAsync).WithSummary("List the times you offer, and who took them");
        sessions.MapPost("", OfferAsync).WithSummary("Offer times to choose from");
        sessions.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Offer a time no longer").WithDescription("Refused once somebody took it.").WithoutVersion();
    }

    private static async Task<Page<CouponShape>> CouponsAsync([AsParameters] PageAsked page, Coupons coupons, CancellationToken cancellation)
    {
        var after = page.AfterId;
        return page.Of(await coupons.Visible.Where(c => c.Id > after).OrderBy(c => c.Id).Take(page.Size + 1).ToListAsync(cancellation), c => CouponShape.Of(c, []), c => c.Id);
    }

    private static async Task<CouponShape> CouponAsync(Guid id, Coupons coupons, CancellationToken cancellation) => CouponShape.Of(
        await coupons.Visible.SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RefusedException("coupon.unknown"),
        await coupons.RedemptionsOf(id).ToListAsync(cancellation));

    private static async Task<Created<RedemptionShape>> RedeemAsync(RedemptionWish wish, Coupons coupons, CancellationToken cancellation)
    {
        var made = await coupons.RedeemAsync(new(wish.Code, wish.ForWhat, wish.IsSomethingElse), cancellation);
        return TypedResults.Created($"/api/v1/coupons/{made.CouponId}", RedemptionShape.Of(made));
    }

    private static Task<NoContent> WithdrawAsync(Guid id, Coupons coupons, CancellationToken cancellation) => Done.AfterAsync(coupons.WithdrawAsync(id, cancellation));

    private static Task<NoContent> TakeBackAsync(Guid id, Coupons coupons, CancellationToken cancellation) => Done.AfterAsync(coupons.TakeBackAsync(id, cancellation));

    private static async Task<Page<EntitlementShape>> EntitlementsAsync([AsParameters] PageAsked page, Entitlements entitlements, CancellationToken cancellation)
    {
        var after = page.AfterId;
        return page.Of(await entitlements.Visible.Where(e => e.Id > after).OrderBy(e => e.Id).Take(page.Size + 1).ToListAsync(cancellation), EntitlementShape.Of, e => e.Id);
    }

    private static Task<NoContent> StartAsync(Guid id, Entitlements entitlements, CancellationToken cancellation) => Done.AfterAsync(entitlements.ActivateAsync(id, cancellation));

    private static Task<NoContent> UseAsync(Guid id, Entitlements entitlements, CancellationToken cancellation) => Done.AfterAsync(entitlements.UseAsync(id, cancellation));

    private static async Task<IReadOnlyList<SessionShape>> SessionsAsync(SessionTimes times, CancellationToken cancellation) =>
        [.. (await times.Mine.ToListAsync(cancellation)).Select(SessionShape.Of)];

    private static Task<NoContent> OfferAsync(SessionsWish wish, SessionTimes times, CancellationToken cancellation) =>
        Done.AfterAsync(times.OfferAsync([.. wish.Moments.Select(at => at.ToUniversalTime())], wish.Minutes, wish.Place, cancellation));

    private static Task<NoContent> RemoveAsync(Guid id, SessionTimes times, CancellationToken cancellation) => Done.AfterAsync(times.RemoveAsync(id, cancellation));
}

internal sealed record RedemptionWish(
    string Code, string ForWhat, [property: Description("You say that it is not for what the customer has bought; some coupons ask.")] bool IsSomethingElse = false);

internal sealed record SessionsWish(IReadOnlyList<DateTime> Moments, int Minutes, [property: Description("A link, a number, a room.")] string? Place = null);

internal sealed record CouponShape(
    Guid Id, Guid JourneyId, string Code, CouponKind Kind, [property: Description("Percent, minor units of `currency`, or minutes.")] int Amount, string? Currency, bool ButWhatWasBought,
    DateOnly GivenOn, DateOnly ValidUntil, int Limit, int Used, DateTime? WithdrawnAt, IReadOnlyList<RedemptionShape> Redemptions)
{
    public static CouponShape Of(Coupon c, IReadOnlyList<Redemption> uses) => new(
        c.Id, c.JourneyId, c.Code, c.Kind, c.Amount, c.Currency, c.ButWhatWasBought, c.GivenOn, c.ValidUntil, c.Limit, c.Used, c.WithdrawnAt, [.. uses.Select(RedemptionShape.Of)]);
}

internal sealed record RedemptionShape(Guid Id, Guid CouponId, string ForWhat, string ByName, DateTime At, DateTime? TakenBackAt)
{
    public static RedemptionShape Of(Redemption r) => new(r.Id, r.CouponId, r.ForWhat, r.ByName, r.At, r.TakenBackAt);
}

internal sealed record EntitlementShape(Guid Id, Guid JourneyId, string WhatEn, string WhatRu, int? Days, DateOnly GivenOn, DateOnly? StartsOn, DateOnly? EndsOn, int Used)
{
    public static EntitlementShape Of(Entitlement e) => new(e.Id, e.JourneyId, e.WhatEn, e.WhatRu, e.Days, e.GivenOn, e.StartsOn, e.EndsOn, e.Used);
}

internal sealed record SessionShape(Guid Id, DateTime StartsAt, int Minutes, string? Place, Guid? JourneyId, DateTime? BookedAt)
{
    public static SessionShape Of(SessionTime t) => new(t.Id, t.StartsAt, t.Minutes, t.Place, t.JourneyId, t.BookedAt);
}
