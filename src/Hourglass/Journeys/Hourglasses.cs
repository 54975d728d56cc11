using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The front door of the main picture; three commands however many journeys there are.</summary>
public sealed class Hourglasses(HourglassDb db, Actor actor, JourneyCounts counts, Boards boards, TimeProvider clock)
{
    /// <summary>As many grains as a band can show.</summary>
    public const int MostGrains = 24;

    public async Task<HourglassView> ReadAsync(JourneyFilter filter, CancellationToken cancellation)
    {
        var held = await counts.ByStageAsync(filter, cancellation);
        var cards = await boards.ReadAsync(filter, cancellation, MostGrains);
        var stages = held.Zip(cards, (count, column) => new HourglassStage(count, ValueOf(count), column.Cards));
        return new HourglassView(Today, actor.Currency, [.. stages], await FactsAsync(filter, cancellation));
    }

    /// <summary>Sold but not finished, the age of maybes, answers obtained: from the kept counts, so only the filter's owners and playbook narrow them.</summary>
    public async Task<HourglassFacts> FactsAsync(JourneyFilter filter, CancellationToken cancellation)
    {
        var lines = await db.Tallied(filter, actor).GroupBy(t => new { t.Stage, t.Standing, t.Currency }).Select(g => new Line(
            g.Key.Stage, g.Key.Standing, g.Key.Currency, g.Sum(t => t.Count), g.Sum(t => t.Value), g.Sum(t => t.Maybes), g.Sum(t => t.MaybeDays),
            g.Sum(t => t.Yeses), g.Sum(t => t.Noes), g.Sum(t => t.WithoutStep), g.Sum(t => t.Referred), g.Sum(t => t.ReferredValue))).ToListAsync(cancellation);
        var active = lines.Where(line => line.Standing == Standing.Active).ToList();
        var sold = active.Where(line => line.Stage.IsAfterPurchase).ToList();
        var maybes = active.Sum(line => line.Maybes);
        return new HourglassFacts(
            lines.Sum(line => line.Count), ShapeOf(active), sold.Sum(line => line.Count), SumsOf(sold, line => line.Value),
            maybes, maybes == 0 ? null : Age(maybes, active.Sum(line => line.MaybeDays)), lines.Sum(line => line.Yeses), lines.Sum(line => line.Noes),
            lines.Where(line => line.Standing == Standing.Finished).Sum(line => line.Count), active.Sum(line => line.WithoutStep), IntroductionsIn(lines));
    }

    private long ValueOf(StageCount count) => count.Sums.FirstOrDefault(sum => sum.Currency == actor.Currency)?.Minor ?? 0;

    private int Age(long maybes, long sumOfFirstDays) => (int)Math.Round(Today.DayNumber - (double)sumOfFirstDays / maybes);

    private static HourglassShape ShapeOf(List<Line> active)
    {
        return new HourglassShape(Between(Stage.Explore, Stage.Design), Between(Stage.Define, Stage.Deliver), Between(Stage.Evaluate, Stage.Engage));

        long Between(Stage first, Stage last) => active.Where(line => line.Stage >= first && line.Stage <= last).Sum(line => line.Count);
    }

    private static Introductions IntroductionsIn(List<Line> lines)
    {
        var open = lines.Where(line => line.Standing == Standing.Active).ToList();
        return new Introductions(
            Of(lines), Of(open), Of(open.Where(line => line.Stage.IsAfterPurchase)), That(Standing.Finished), That(Standing.Postponed), That(Standing.Ended));

        Introduced That(Standing standing) => Of(lines.Where(line => line.Standing == standing));

        static Introduced Of(IEnumerable<Line> some) => new(some.Sum(line => line.Referred), SumsOf(some, line => line.ReferredValue));
    }

    private static IReadOnlyList<Amount> SumsOf(IEnumerable<Line> lines, Func<Line, long> value) =>
    [
        .. lines.GroupBy(line => line.Currency).Select(g => new Amount(g.Key, g.Sum(value)))
            .Where(sum => sum.Minor != 0).OrderByDescending(sum => sum.Minor),
    ];

    private DateOnly Today => actor.DayOf(clock.GetUtcNow().UtcDateTime);

    private sealed record Line(
        Stage Stage, Standing Standing, string Currency, long Count, long Value, long Maybes, long MaybeDays, long Yeses, long Noes, long WithoutStep,
        long Referred, long ReferredValue);
}
