namespace Hourglass.Outreach.Planning;

/// <summary>How many touches stand on each day of one customer, over all channels, and whether one more may (R94).</summary>
internal sealed class ContactLoad(ContactRules rules)
{
    private readonly Dictionary<int, int> _touches = [];

    public void Add(DateOnly day) => _touches[day.DayNumber] = On(day.DayNumber) + 1;

    /// <param name="gap">Days to the next touch, at least.</param>
    /// <returns>What forbids one more on this day; null when it fits.</returns>
    public string? Against(DateOnly day, int gap)
    {
        for (var distance = 0; distance < gap; distance++)
        {
            if (On(day.DayNumber + distance) + On(day.DayNumber - distance) > 0) return Shifts.MinimumGap;
        }

        return rules.CapTouches > 0 && Fullest(day.DayNumber) >= rules.CapTouches ? Shifts.Cap : null;
    }

    /// <summary>Touches in the fullest stretch of days that this day would belong to.</summary>
    private int Fullest(int day)
    {
        var sum = Enumerable.Range(day - rules.CapDays + 1, rules.CapDays).Sum(On);
        var fullest = sum;
        for (var last = day + 1; last < day + rules.CapDays; last++) fullest = Math.Max(fullest, sum += On(last) - On(last - rules.CapDays));
        return fullest;
    }

    private int On(int day) => _touches.GetValueOrDefault(day);
}
