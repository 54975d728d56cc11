using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>The main picture: what each stage holds, and what the whole glass says (R6, R119). Turned over it is the same numbers, advocates first.</summary>
/// <param name="Currency">What bands are measured in by value; sums in others are told beside it.</param>
public sealed record HourglassView(DateOnly Today, string Currency, IReadOnlyList<HourglassStage> Stages, HourglassFacts Facts)
{
    public long Count => Stages.Sum(stage => stage.Count);

    public IEnumerable<string> OtherCurrencies => Stages.SelectMany(s => s.Held.Sums).Select(sum => sum.Currency).Where(c => c != Currency).Distinct().Order();
}

/// <param name="Held">How many journeys and what they are worth.</param>
/// <param name="Cards">The first of them, what wants attention soonest first.</param>
/// <param name="Value">Minor units of the picture's currency; 0 when they are more than were counted.</param>
public sealed record HourglassStage(StageCount Held, long Value, IReadOnlyList<BoardCard> Cards)
{
    public Stage Stage => Held.Stage;
    public long Count => Held.Count;
}

/// <summary>What the glass says as a whole, for the owners and the playbook one looks at.</summary>
/// <param name="Journeys">All there ever were.</param>
/// <param name="Maybes">Active journeys whose answer is "maybe".</param>
/// <param name="MaybeAge">Their mean age in days; null without any.</param>
/// <param name="Finished">Both keys turned: these customers recommend us (R107).</param>
/// <param name="Introductions">The journeys that recommending brought (R119).</param>
public sealed record HourglassFacts(
    long Journeys, HourglassShape Shape, long SoldNotFinished, IReadOnlyList<Amount> SoldValue,
    long Maybes, int? MaybeAge, long Yeses, long Noes, long Finished, long WithoutStep, Introductions Introductions)
{
    public long Answers => Yeses + Noes;

    /// <summary>Work above and none below: the hourglass has become a funnel (R6).</summary>
    public bool IsFunnel => SoldNotFinished == 0 && Shape.Total > 0;
}

/// <summary>Active journeys before the sale, around the deal and after it: wide, narrow, wide (R6).</summary>
public sealed record HourglassShape(long Before, long Around, long After)
{
    public long Total => Before + Around + After;

    public int Percent(long part) => Total == 0 ? 0 : (int)Math.Round(100.0 * part / Total);
}
