namespace Hourglass.Journeys;

/// <summary>How many journeys those who recommend us have begun, how these stand and what they are worth (R119, R120).</summary>
/// <param name="All">All that ever came by referral.</param>
/// <param name="Open">Those on their way.</param>
/// <param name="Sold">Those of the open ones whose customer has bought and that are not finished yet.</param>
public sealed record Introductions(Introduced All, Introduced Open, Introduced Sold, Introduced Finished, Introduced Postponed, Introduced Ended);

/// <param name="Sums">One for each currency, the largest first.</param>
public sealed record Introduced(long Count, IReadOnlyList<Amount> Sums);
