using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>
/// How many journeys of one owner stand where, kept by database triggers in the same transaction as the journeys themselves,
/// so that the hourglass costs the same at ten thousand and at a million journeys. Slots keep concurrent writers apart.
/// </summary>
public sealed class Tally
{
    public Guid WorkspaceId { get; private init; }
    public Guid OwnerId { get; private init; }
    public Guid PlaybookId { get; private init; }
    public Stage Stage { get; private init; }
    public Standing Standing { get; private init; }
    public string Currency { get; private init; } = "";
    public int Slot { get; private init; }
    public long Count { get; private init; }
    /// <summary>Minor units of <see cref="Currency"/>.</summary>
    public long Value { get; private init; }
    public long Maybes { get; private init; }
    /// <summary>The sum of the day numbers on which those maybes began; their summed age is Maybes × today − this.</summary>
    public long MaybeDays { get; private init; }
    public long Yeses { get; private init; }
    public long Noes { get; private init; }
    public long WithoutStep { get; private init; }
    /// <summary>How many of them came by referral.</summary>
    public long Referred { get; private init; }
    /// <summary>What those are worth, in minor units of <see cref="Currency"/>.</summary>
    public long ReferredValue { get; private init; }
}
