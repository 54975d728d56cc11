using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Web.Pages.Journeys.Parts;

namespace Hourglass.Web.Pages.Main;

/// <summary>What is said when a card is moved.</summary>
public sealed class MoveInput
{
    public Guid? Id { get; set; }
    public string? To { get; set; }
    /// <summary>The version on the screen.</summary>
    public int? Seen { get; set; }
    public string? Reason { get; set; }
    public DateOnly? On { get; set; }
    public string? Value { get; set; }

    /// <summary>Crossing the neck of the hourglass is a purchase, with its day and amount.</summary>
    public static bool IsPurchase(BoardCard card, Stage to) => to == Stage.Deliver && !card.Stage.IsAfterPurchase;

    /// <summary>Null leaves the value as it is.</summary>
    public long? Minor(BoardCard card, string language) => string.IsNullOrWhiteSpace(Value) ? null : TypedAmount.InMinor(Value, card.Currency, language);
}
