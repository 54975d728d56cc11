using Hourglass.Method;

namespace Hourglass.Journeys;

/// <summary>A journey as small as a card; Value is in minor units of Currency.</summary>
public sealed record BoardCard(
    Guid Id, Stage Stage, DateOnly AttentionOn, string Company, string Need, Guid OwnerId, string? NextWhat, DateOnly? NextOn,
    Answer Answer, DateOnly? MaybeSince, long Value, string Currency, DateTime StageSince, Standing Standing, int Version)
{
    public CardPlace Place => new(AttentionOn, Id);
}

/// <summary>Where a card stands in its column: what wants attention soonest comes first.</summary>
public readonly record struct CardPlace(DateOnly On, Guid Id)
{
    public static CardPlace? Parse(string? written)
    {
        var parts = (written ?? "").Split('~');
        return parts.Length == 2 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", out var on) && Guid.TryParse(parts[1], out var id)
            ? new CardPlace(on, id) : null;
    }

    public override string ToString() => $"{On:yyyy-MM-dd}~{Id}";
}

/// <summary>The first cards of a stage, or those behind a place.</summary>
/// <param name="More">Behind which place the next ones begin; null when these were the last.</param>
public sealed record BoardColumn(Stage Stage, IReadOnlyList<BoardCard> Cards, CardPlace? More);
