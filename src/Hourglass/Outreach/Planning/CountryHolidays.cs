namespace Hourglass.Outreach.Planning;

/// <summary>The holidays of the countries we know, by the rule of each country's law; what a government decrees for single years stands in a table.</summary>
internal static class CountryHolidays
{
    public static IReadOnlyList<string> Countries { get; } = ["BY", "DE", "FR", "GB", "KZ", "RU", "US"];

    public static HolidayYear Of(string country, int year) => country switch
    {
        "RU" => Russia(year),
        "BY" => Plain(Belarus(year)),
        "DE" => Plain(Germany(year)),
        "FR" => Plain(France(year)),
        "GB" => Plain(MovedOn(Britain(year))),
        "KZ" => Plain(MovedOn(Kazakhstan(year)).Concat(KazakhstanUnmoved(year))),
        "US" => Plain(Observed(UnitedStates(year), year)),
        _ => HolidayYear.Unknown,
    };

    // Labour Code, article 112: a holiday on a day off moves to the next working day, except those of January, which the government moves
    // every year. Decrees 1314 of 10.08.2023 (for 2024), 1335 of 04.10.2024 (2025) and 1466 of 24.09.2025 (2026); years without a decree here follow the article.
    private static HolidayYear Russia(int year)
    {
        var fixedDays = Fixed(year, (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)).ToList();
        var january = Enumerable.Range(1, 8).Select(day => new DateOnly(year, 1, day));
        return year switch
        {
            2024 => new(Set([.. january, .. fixedDays, .. Fixed(year, (4, 29), (4, 30), (5, 10), (12, 30), (12, 31))]), Set(Fixed(year, (4, 27), (11, 2), (12, 28)))),
            2025 => new(Set([.. january, .. fixedDays, .. Fixed(year, (5, 2), (5, 8), (6, 13), (11, 3), (12, 31))]), Set(Fixed(year, (11, 1)))),
            2026 => Plain([.. january, .. fixedDays, .. Fixed(year, (1, 9), (3, 9), (5, 11), (12, 31))]),
            _ => Plain([.. january, .. MovedOn(fixedDays)]),
        };
    }

    // Decree 157 of 26.03.1998 with its changes; the government's transfers of working days are left out.
    private static IEnumerable<DateOnly> Belarus(int year) =>
        Fixed(year, (1, 1), (1, 2), (1, 7), (3, 8), (5, 1), (5, 9), (7, 3), (11, 7), (12, 25)).Append(Easter.Orthodox(year).AddDays(9));

    // The nine days that are free in every land.
    private static IEnumerable<DateOnly> Germany(int year) =>
        Fixed(year, (1, 1), (5, 1), (10, 3), (12, 25), (12, 26)).Concat(AfterEaster(year, -2, 1, 39, 50));

    // Code du travail, L3133-1.
    private static IEnumerable<DateOnly> France(int year) =>
        Fixed(year, (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)).Concat(AfterEaster(year, 1, 39, 50));

    // England and Wales: Banking and Financial Dealings Act 1971, with the substitute days of custom.
    private static IEnumerable<DateOnly> Britain(int year) =>
    [
        .. Fixed(year, (1, 1)), .. AfterEaster(year, -2, 1), Nth(year, 5, DayOfWeek.Monday, 1), Last(year, 5, DayOfWeek.Monday), Last(year, 8, DayOfWeek.Monday),
        .. Fixed(year, (12, 25), (12, 26)),
    ];

    // Law 267-II of 13.12.2001: a holiday on a day off moves to the next working day.
    private static IEnumerable<DateOnly> Kazakhstan(int year) =>
        Fixed(year, (1, 1), (1, 2), (3, 8), (3, 21), (3, 22), (3, 23), (5, 1), (5, 7), (5, 9), (7, 6), (8, 30), (10, 25), (12, 16));

    // Orthodox Christmas and the first day of Kurban Ait are free and never moved; Kurban Ait is announced, so it is given where it was.
    private static IEnumerable<DateOnly> KazakhstanUnmoved(int year) => Fixed(year, year switch
    {
        2024 => [(1, 7), (6, 16)],
        2025 => [(1, 7), (6, 6)],
        2026 => [(1, 7), (5, 27)],
        _ => [(1, 7)],
    });

    // 5 U.S.C. 6103.
    private static IEnumerable<DateOnly> UnitedStates(int year) =>
    [
        .. Fixed(year, (1, 1), (6, 19), (7, 4), (11, 11), (12, 25)), Nth(year, 1, DayOfWeek.Monday, 3), Nth(year, 2, DayOfWeek.Monday, 3), Last(year, 5, DayOfWeek.Monday),
        Nth(year, 9, DayOfWeek.Monday, 1), Nth(year, 10, DayOfWeek.Monday, 2), Nth(year, 11, DayOfWeek.Thursday, 4),
    ];

    // On a Saturday the Friday before is free as well, on a Sunday the Monday after; the next New Year may reach back into December.
    private static IEnumerable<DateOnly> Observed(IEnumerable<DateOnly> days, int year) =>
        days.Append(new DateOnly(year + 1, 1, 1)).SelectMany(day => new[] { day, day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(1), _ => day } });

    /// <summary>The days and, for each that falls on a weekend, the next day that is neither weekend nor free already.</summary>
    private static HashSet<DateOnly> MovedOn(IEnumerable<DateOnly> days)
    {
        var taken = days.ToHashSet();
        foreach (var day in taken.Where(day => day.IsWeekend).Order().ToList())
        {
            var next = day;
            while (next.IsWeekend || taken.Contains(next)) next = next.AddDays(1);
            taken.Add(next);
        }

        return taken;
    }

    private static HolidayYear Plain(IEnumerable<DateOnly> days) => HolidayYear.Unknown with { Free = Set(days) };

    private static HashSet<DateOnly> Set(IEnumerable<DateOnly> days) => [.. days];

    private static IEnumerable<DateOnly> Fixed(int year, params (int Month, int Day)[] days) => days.Select(day => new DateOnly(year, day.Month, day.Day));

    private static IEnumerable<DateOnly> AfterEaster(int year, params int[] days) => days.Select(day => Easter.Western(year).AddDays(day));

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (nth - 1));
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, 1).AddMonths(1).AddDays(-1);
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }
}
