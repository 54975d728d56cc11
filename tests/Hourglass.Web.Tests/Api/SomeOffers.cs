using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Api;

/// <summary>A customer who was given a coupon and a month of support by one touchpoint.</summary>
internal static class SomeOffers
{
    public static async Task<(Guid Touch, string Code)> GiveAsync(Site site, Actor actor)
    {
        var journey = await site.CustomerAsync(actor, await site.PublishAsync(actor), "Gifted", new("Gifts"));
        var step = new TouchPlan
        {
            Key = "gift",
            Title = new("Thank you", "Спасибо"),
            Subject = new("Thank you", "Спасибо"),
            Body = new("Hello", "Привет"),
            Coupon = new CouponTerms(CouponKind.FreeSession, 60) { Limit = 2 },
            Entitlement = new EntitlementTerms(new("Support", "Поддержка"), 30, true),
        };
        return await site.Ask<PlanBook, (Guid, string)>(actor, async plans =>
        {
            await plans.ActivateAsync(journey.Id, LateJoin.Skip, default);
            await plans.AddAsync(journey.Id, step, new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc), default);
            var touch = await site.Ask<HourglassDb, Guid>(actor, db => Task.FromResult(db.Touchpoints.Single(t => t.JourneyId == journey.Id && t.Step == "gift").Id));
            await site.Ask<LetterSubjects, bool>(actor, async subjects =>
            {
                await subjects.FurnishAsync([touch], new DateOnly(2099, 1, 1), default);
                return true;
            });
            return (touch, await site.Ask<HourglassDb, string>(actor, db => Task.FromResult(db.Coupons.Single(c => c.Id == touch).Code)));
        });
    }
}
