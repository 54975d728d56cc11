namespace Hourglass.Journeys;

public enum ListKey { Next, Value, Started, Changed, Need }

/// <summary>By what a list is sorted; an address spells it <c>value</c> or, falling, <c>-value</c>.</summary>
public sealed record ListOrder(ListKey By, bool Falling)
{
    public static ListOrder Soonest { get; } = new(ListKey.Next, false);

    public static ListOrder Parse(string? written)
    {
        var falling = written is ['-', ..];
        return Enum.TryParse<ListKey>(falling ? written![1..] : written, ignoreCase: true, out var by) && Enum.IsDefined(by) ? new ListOrder(by, falling) : Soonest;
    }

    public override string ToString() => (Falling ? "-" : "") + By.ToString().ToLowerInvariant();
}
