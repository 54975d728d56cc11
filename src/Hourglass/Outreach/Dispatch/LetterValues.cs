using System.Globalization;
using Hourglass.Method;

namespace Hourglass.Outreach.Dispatch;

/// <summary>What each merge field becomes for one customer; null where there is nothing to say.</summary>
internal static class LetterValues
{
    public static IReadOnlyDictionary<string, string?> Of(LetterSubject subject, PublicLinks links, string workspace, DateOnly today, TimeZoneInfo zone)
    {
        var culture = CultureInfo.GetCultureInfo(subject.Language == "ru" ? "ru-RU" : "en-GB");
        var (touch, plan, end) = (subject.Touch, subject.Plan, subject.Content.End);
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["person.name"] = subject.Person?.Name,
            ["person.first-name"] = subject.Person?.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(),
            ["company.name"] = subject.Company,
            ["journey.need"] = subject.Journey.Need,
            ["owner.name"] = subject.Owner,
            ["workspace.name"] = workspace,
            ["day"] = plan.PurchasedOn is { } bought ? Math.Max(0, today.DayNumber - bought.DayNumber).ToString(culture) : null,
            ["coupon.code"] = subject.Coupon?.Code,
            ["coupon.until"] = Day(subject.Coupon?.ValidUntil, culture),
            ["coupon.amount"] = subject.Coupon is { } coupon ? Amount(coupon, culture) : null,
            ["entitlement.until"] = Day(subject.Entitlement?.EndsOn, culture),
            ["session.link"] = links.To(LinkPurpose.Session, touch.Id),
            ["event.link"] = links.To(LinkPurpose.Event, touch.Id),
            ["page.link"] = links.To(LinkPurpose.Page, plan.JourneyId),
            ["survey.link"] = links.To(LinkPurpose.Survey, touch.Id),
            ["materials.links"] = subject.Step is { Materials.Count: > 0 } ? links.To(LinkPurpose.File, touch.Id) : null,
            ["coupon.link"] = subject.Coupon is null && subject.Entitlement is null ? null : links.To(LinkPurpose.Coupon, touch.Id),
            ["delivery.on"] = Day(plan.DeliveredOn, culture),
            ["event.name"] = subject.Gathering?.Name,
            ["event.when"] = subject.Gathering is { } gathering ? When(gathering, zone, culture) : null,
            ["think"] = plan.Think ?? end?.Think.In(subject.Language),
            ["say"] = plan.Say ?? end?.Say.In(subject.Language),
            ["feel"] = plan.Feel ?? end?.Feel.In(subject.Language),
        };
    }

    private static string When(Gathering gathering, TimeZoneInfo zone, CultureInfo culture) =>
        $"{TimeZoneInfo.ConvertTimeFromUtc(gathering.StartsAt, zone).ToString("dddd, d MMMM yyyy, HH:mm", culture)} ({zone.Id})";

    private static string? Day(DateOnly? day, CultureInfo culture) => day?.ToString("d MMMM yyyy", culture);

    private static string Amount(Coupon coupon, CultureInfo culture) => coupon.Kind switch
    {
        CouponKind.Percent => (coupon.Amount / 100m).ToString("P0", culture),
        CouponKind.Amount => $"{Currencies.InUnits(coupon.Amount, coupon.Currency!).ToString(culture)} {coupon.Currency}",
        CouponKind.FreeSession or CouponKind.FreeAssessment => coupon.Amount.ToString(culture),
    };
}
