using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>An amount in minor units of its currency.</summary>
public sealed record Amount(string Currency, long Minor);

/// <summary>How many journeys stand in a stage and what they are worth, a sum for each currency, the largest first.</summary>
/// <param name="IsMore">There are more than were counted; the sums are then unknown.</param>
public sealed record StageCount(Stage Stage, long Count, bool IsMore, IReadOnlyList<Amount> Sums);
