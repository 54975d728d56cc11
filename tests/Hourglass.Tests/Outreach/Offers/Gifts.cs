using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Offers;

/// <summary>Customers with a plan, and what its letters carry.</summary>
internal static class Gifts
{
    public static async Task<LetterSubject> GivenAsync(this World world, string company, params TouchPlan[] steps)
    {
        await world.PublishAsync(steps);
        var journey = await world.CustomerAsync(company);
        await world.ActivateAsync(journey.Id);
        var touches = await world.TouchesAsync(journey.Id);
        var touch = touches.Single(t => t.Step == steps[0].Key).Id;
        await world.Do<LetterSubjects>(s => s.FurnishAsync([touch], world.Today, default));
        return await world.SubjectAsync(touch);
    }

    public static Task<LetterSubject> SubjectAsync(this World world, Guid touch) =>
        world.Ask<LetterSubjects, LetterSubject>(async s => (await s.OfAsync([touch], "en", default)).Single());

    public static async Task<Coupon> CouponAsync(this World world, string company, int limit = 1, bool butBought = false)
    {
        var step = Plans.Welcome with { Key = "bonus", Coupon = new CouponTerms(CouponKind.Percent, 30, ButWhatWasBought: butBought, Limit: limit) };
        return (await world.GivenAsync(company, step)).Coupon!;
    }

    public static Task<Coupon> ReadAsync(this World world, Coupon coupon) => world.Ask<HourglassDb, Coupon>(db => db.Coupons.AsNoTracking().SingleAsync(c => c.Id == coupon.Id));

    public static Task<bool> KnowsAsync(this World world, Guid journey, TouchFact fact) => world.Ask<HourglassDb, bool>(db => db.Signs.AnyAsync(s => s.JourneyId == journey && s.Fact == fact));

    /// <summary>Does it so many times at once and says how often it was not refused.</summary>
    public static async Task<int> AtOnceAsync(int times, Func<int, Task> deed)
    {
        var done = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, times), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            try
            {
                await deed(i);
                Interlocked.Increment(ref done);
            }
            catch (RefusedException)
            {
                // Somebody else was quicker.
            }
        });
        return done;
    }
}
