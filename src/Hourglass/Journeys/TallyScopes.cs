using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>What is kept about many journeys of an owner, or about one that is looked after, to be added up.</summary>
internal sealed class TallyLine
{
    public required Stage Stage { get; init; }
    public required Standing Standing { get; init; }
    public required string Currency { get; init; }
    public required long Count { get; init; }
    public required long Value { get; init; }
    public required long Maybes { get; init; }
    public required long MaybeDays { get; init; }
    public required long Yeses { get; init; }
    public required long Noes { get; init; }
    public required long WithoutStep { get; init; }
    public required long Referred { get; init; }
    public required long ReferredValue { get; init; }
}

internal static class TallyScopes
{
    /// <summary>What the actor sees, as far as owners and playbook narrow it: kept counts by owner, and one by one what is looked after beside them.</summary>
    public static IQueryable<TallyLine> Tallied(this HourglassDb db, JourneyFilter filter, Actor actor)
    {
        var tallies = db.Tallies.AsQueryable();
        if (filter.OwnersFor(actor) is { } owners)
            tallies = owners is [var only] ? tallies.Where(t => t.OwnerId == only) : tallies.Where(t => owners.Contains(t.OwnerId));
        if (filter.PlaybookId is { } playbook) tallies = tallies.Where(t => t.PlaybookId == playbook);
        var kept = tallies.Select(t => new TallyLine
        {
            Stage = t.Stage,
            Standing = t.Standing,
            Currency = t.Currency,
            Count = t.Count,
            Value = t.Value,
            Maybes = t.Maybes,
            MaybeDays = t.MaybeDays,
            Yeses = t.Yeses,
            Noes = t.Noes,
            WithoutStep = t.WithoutStep,
            Referred = t.Referred,
            ReferredValue = t.ReferredValue,
        });
        return db.LookedAfter(filter, actor).Select(some => some.Tallied(filter)).Aggregate(kept, (all, next) => all.Concat(next));
    }

    private static IQueryable<TallyLine> Tallied(this IQueryable<Sighting> sightings, JourneyFilter filter)
    {
        if (filter.PlaybookId is { } playbook) sightings = sightings.Where(s => s.PlaybookId == playbook);
        return sightings.Select(s => new TallyLine
        {
            Stage = s.Stage,
            Standing = s.Standing,
            Currency = s.Currency,
            Count = s.Count,
            Value = s.Value,
            Maybes = s.Maybes,
            MaybeDays = s.MaybeDays,
            Yeses = s.Yeses,
            Noes = s.Noes,
            WithoutStep = s.WithoutStep,
            Referred = s.Referred,
            ReferredValue = s.ReferredValue,
        });
    }
}
