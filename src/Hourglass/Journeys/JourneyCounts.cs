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
        var tallies = db.Tallies.AsQueryable();
        if (filter.OwnersFor(actor) is { } owners)
            tallies = owners is [var only] ? tallies.Where(t => t.OwnerId == only) : tallies.Where(t => owners.Contains(t.OwnerId));
        if (filter.PlaybookId is { } playbook) tallies = tallies.Where(t => t.PlaybookId == playbook);
        var (standings, stages) = (filter.Standings, filter.Stages);
        // A statement with a list in it is written anew for every question; the usual one has none.
        tallies = standings is [var one] ? tallies.Where(t => t.Standing == one) : tallies.Where(t => standings.Contains(t.Standing));
        if (stages.Count < Stages.All.Count) tallies = tallies.Where(t => stages.Contains(t.Stage));
        var groups = tallies.GroupBy(t => new { t.Stage, t.Currency });
        return filter.Origin is null
            ? groups.Select(g => new Line(g.Key.Stage, g.Key.Currency, g.Sum(t => t.Count), g.Sum(t => t.Value)))
            : groups.Select(g => new Line(g.Key.Stage, g.Key.Currency, g.Sum(t => t.Referred), g.Sum(t => t.ReferredValue)));
    }

    private IQueryable<Line> Counted(JourneyFilter filter)
    {
        var matching = db.Journeys.Matching(filter with { Stage = null }, actor, actor.DayOf(clock.GetUtcNow().UtcDateTime), db);
        return filter.Stages
            .Select(stage => matching.Where(j => j.Stage == stage).Select(j => new { j.Stage, j.Currency, j.Value }).Take(Most + 1))
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
