using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Outreach;

namespace Hourglass.Web.Pages.Offers;

/// <summary>Says what a customer was given.</summary>
internal static class OfferWords
{
    public static string What(Coupon coupon, Speech say) => coupon.Kind switch
    {
        CouponKind.Percent => say["coupon.what.percent", coupon.Amount],
        CouponKind.Amount => say["coupon.what.amount", say.Money(coupon.Amount, coupon.Currency ?? "USD")],
        CouponKind.FreeSession => say.Count("coupon.what.free-session", coupon.Amount),
        CouponKind.FreeAssessment => say["coupon.what.free-assessment"],
    };

    public static string Standing(Entitlement given, DateOnly today, Speech say) => given switch
    {
        { StartsOn: null } => say["entitlement.waits"],
        { EndsOn: null } => say["entitlement.endless", say.Day(given.StartsOn!.Value)],
        _ => say[today > given.EndsOn ? "entitlement.over" : "entitlement.runs", say.Day(given.EndsOn!.Value)],
    };

    public static string Size(long bytes, Speech say) => bytes < 1 << 20
        ? say["size.kilobytes", Math.Max(1, bytes >> 10)]
        : say["size.megabytes", (bytes / (double)(1 << 20)).ToString("0.#", say.Culture)];
}
