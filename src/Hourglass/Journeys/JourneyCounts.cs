using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>Counts and sums by stage, at a price that does not grow: kept counts where they know the answer, otherwise a bounded count.</summary>
public sealed class JourneyCounts(HourglassDb db, Actor actor, TimeProvider clock)
{
    /// <summary>Past this a stage says "more than" instead of counting on.</summary>
    public const int Most = 1000;

    /// <summary>All seven stages in order; one command.</summary>
    public async Task<IReadOnlyList<StageCount>> ByStageAsync(JourneyFilter filter, CancellationToken cancellation)
    {
        var counted = await (filter.IsTallied ? Kept(filter) : Counted(filter)).ToListAsync(cancellation);
        return [.. Stages.All.Select(stage => OneOf(stage, counted.Where(c => c.Stage == stage).ToList(), filter.IsTallied))];
    }

    private IQueryable<Line> Kept(JourneyFilter filter)
    {
        var (standings, stages) = (filter.Standings, filter.Stages);
        var lines = db.Tallied(filter, actor);
        // A statement with a list in it is written anew for every question; the usual one has none.
        lines = standings is [var one] ? lines.Where(t => t.Standing == one) : lines.Where(t => standings.Contains(t.Standing));
        if (stages.Count < Stages.All.Count) lines = lines.Where(t => stages.Contains(t.Stage));
        var groups = lines.GroupBy(t => new { t.Stage, t.Currency });
        return filter.Origin is null
            ? groups.Select(g => new Line(g.Key.Stage, g.Key.Currency, g.Sum(t => t.Count), g.Sum(t => t.Value)))
            : groups.Select(g => new Line(g.Key.Stage, g.Key.Currency, g.Sum(t => t.Referred), g.Sum(t => t.ReferredValue)));
    }

    private IQueryable<Line> Counted(JourneyFilter filter)
    {
        var parts = db.Parts(filter with { Stage = null }, actor, actor.DayOf(clock.GetUtcNow().UtcDateTime)).ToList();
        return filter.Stages.SelectMany(stage => parts.Select(part => part.Where(j => j.Stage == stage)))
            .Select(part => part.Select(j => new { j.Stage, j.Journey.Currency, j.Journey.Value }).Take(Most + 1))
            .Aggregate((all, next) => all.Concat(next))
            .GroupBy(j => new { j.Stage, j.Currency })
            .Select(g => new Line(g.Key.Stage, g.Key.Currency, g.LongCount(), g.Sum(j => j.Value)));
    }

    private static StageCount OneOf(Stage stage, List<Line> lines, bool exact)
    {
        var count = lines.Sum(line => line.Count);
        var isMore = !exact && count > Most;
        return new StageCount(stage, isMore ? Most : count, isMore, isMore ? [] :
            [.. lines.Where(line => line.Value != 0).OrderByDescending(line => line.Value).Select(line => new Amount(line.Currency, line.Value))]);
    }

    private sealed record Line(Stage Stage, string Currency, long Count, long Value);
}
