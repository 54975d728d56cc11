using System.Collections.Concurrent;

namespace Hourglass.Outreach.Planning;

/// <summary>What a day is where the customer lives.</summary>
public enum DayKind { Working, Weekend, Holiday }

/// <summary>Working days of one country, with what the workspace added or took away. Of a country we do not know, only Saturday and Sunday are free.</summary>
public sealed class Holidays
{
    private static readonly ConcurrentDictionary<(string Country, int Year), HolidayYear> Years = [];

    private readonly IReadOnlySet<DateOnly> _free;
    private readonly IReadOnlySet<DateOnly> _worked;

    private Holidays(string? country, IReadOnlySet<DateOnly> free, IReadOnlySet<DateOnly> worked) => (Country, _free, _worked) = (country, free, worked);

    /// <summary>ISO 3166 codes of the countries whose holidays are known.</summary>
    public static IReadOnlyList<string> Countries => CountryHolidays.Countries;

    /// <param name="country">ISO 3166 code.</param>
    /// <param name="free">Days off of the workspace's own.</param>
    /// <param name="worked">Days on which it works all the same; they outweigh everything.</param>
    public static Holidays In(string? country, IReadOnlySet<DateOnly>? free = null, IReadOnlySet<DateOnly>? worked = null) =>
        new(country?.ToUpperInvariant(), free ?? new HashSet<DateOnly>(), worked ?? new HashSet<DateOnly>());

    public string? Country { get; }

    /// <summary>False where only Saturday and Sunday are kept, because nobody told us the country or we do not know its holidays.</summary>
    public bool IsKnown => Country is not null && Countries.Contains(Country);

    public DayKind this[DateOnly day]
    {
        get
        {
            if (_worked.Contains(day)) return DayKind.Working;
            if (_free.Contains(day)) return DayKind.Holiday;
            var year = IsKnown ? Years.GetOrAdd((Country!, day.Year), key => CountryHolidays.Of(key.Country, key.Year)) : HolidayYear.Unknown;
            if (year.Worked.Contains(day)) return DayKind.Working;
            if (year.Free.Contains(day)) return DayKind.Holiday;
            return day.IsWeekend ? DayKind.Weekend : DayKind.Working;
        }
    }
}

/// <param name="Free">Holidays and days that were moved beside them.</param>
/// <param name="Worked">Saturdays and Sundays that a government made working days.</param>
internal sealed record HolidayYear(IReadOnlySet<DateOnly> Free, IReadOnlySet<DateOnly> Worked)
{
    public static HolidayYear Unknown { get; } = new(new HashSet<DateOnly>(), new HashSet<DateOnly>());
}

internal static class Days
{
    extension(DateOnly day)
    {
        public bool IsWeekend => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }
}
