namespace Hourglass.Outreach.Planning;

/// <summary>Easter Sunday of both churches, as days of the Gregorian calendar.</summary>
public static class Easter
{
    /// <summary>The anonymous Gregorian computus (Meeus, Jones, Butcher).</summary>
    public static DateOnly Western(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        var late = (golden + 11 * moon + 22 * weekday) / 451;
        var march = moon + weekday - 7 * late + 22;
        return new DateOnly(year, 3, 1).AddDays(march - 1);
    }

    /// <summary>Meeus' Julian computus, carried over to the Gregorian calendar.</summary>
    public static DateOnly Orthodox(int year)
    {
        var moon = (19 * (year % 19) + 15) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        var march = moon + weekday + 22;
        var behind = year / 100 - year / 400 - 2;
        return new DateOnly(year, 3, 1).AddDays(march - 1 + behind);
    }
}
