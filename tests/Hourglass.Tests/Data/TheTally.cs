using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Data;

/// <summary>Counts kept by triggers must equal counts made from the journeys themselves, whatever happened to them.</summary>
public sealed class TheTally : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Equals_a_count_of_the_journeys_after_every_kind_of_change()
    {
        var first = await _world.StartJourney("One", "A", 100);
        var second = await _world.StartJourney("Two", "B", 250, Origin.Referral);
        var third = await _world.StartJourney("Three", "C", 70, Origin.Referral);
        await _world.Change(b => b.MoveAsync(first.Id, Stage.Define, "they knew what they wanted", null, default));
        await _world.Change(b => b.WinAsync(first.Id, null, 999, "signed", default));
        await _world.Change(b => b.AnswerAsync(second.Id, Answer.Maybe, MaybeKind.Indecision, _world.Today.AddDays(-9), default));
        await _world.Change(b => b.EditAsync(first.Id, first.Details with { Origin = Origin.Referral }, null, default));
        await _world.Change(b => b.EditAsync(second.Id, second.Details with { Origin = Origin.Event }, null, default));
        await _world.Change(b => b.EndAsync(third.Id, new Farewell(Ending.BuyersNo, "too early"), default));
        await _world.Change(b => b.PlanNextAsync(second.Id, new NextStep("Call", _world.Today.AddDays(1)), default));

        var (kept, counted) = await _world.Ask<HourglassDb, (List<string>, List<string>)>(async db => (await Kept(db), await Counted(db)));

        Assert.Equal(counted, kept);
        Assert.Equal(3, counted.Count);
    }

    private static async Task<List<string>> Kept(HourglassDb db) =>
        [.. (await db.Tallies.AsNoTracking().ToListAsync())
            .GroupBy(t => (t.OwnerId, t.Stage, t.Standing, t.Currency))
            .Where(g => g.Sum(t => t.Count) != 0)
            .Select(g => Line(g.Key, g.Sum(t => t.Count), g.Sum(t => t.Value), g.Sum(t => t.Maybes), g.Sum(t => t.MaybeDays),
                g.Sum(t => t.Yeses), g.Sum(t => t.Noes), g.Sum(t => t.WithoutStep), g.Sum(t => t.Referred), g.Sum(t => t.ReferredValue)))
            .Order()];

    private static async Task<List<string>> Counted(HourglassDb db) =>
        [.. (await db.Journeys.AsNoTracking().ToListAsync())
            .GroupBy(j => (j.OwnerId, j.Stage, j.Standing, j.Currency))
            .Select(g => Line(g.Key, g.Count(), g.Sum(j => j.Value), g.Count(j => j.Answer == Answer.Maybe), g.Sum(j => j.MaybeSince?.DayNumber ?? 0),
                g.Count(j => j.Answer == Answer.Yes), g.Count(j => j.Answer == Answer.No), g.Count(j => j.NextOn == null),
                g.Count(j => j.Origin == Origin.Referral), g.Where(j => j.Origin == Origin.Referral).Sum(j => j.Value)))
            .Order()];

    private static string Line(
        (Guid, Stage, Standing, string) key, long count, long value, long maybes, long maybeDays, long yeses, long noes, long withoutStep, long referred, long referredValue) =>
        $"{key} {count} {value} {maybes} {maybeDays} {yeses} {noes} {withoutStep} {referred} {referredValue}";
}
