using System.Globalization;

namespace Hourglass.Exchange.Reading;

/// <summary>Days as spreadsheets count them, with the 29 February 1900 that never was.</summary>
internal static class ExcelSerial
{
    private const int LeapThatNeverWas = 60;
    private const int Last = 2_958_465;
    private static readonly DateOnly Start = new(1899, 12, 31);

    public static DateOnly? Read(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial)) return null;
        if (serial is < 1 or >= Last + 1 || (int)serial == LeapThatNeverWas) return null;
        return Start.AddDays((int)serial - ((int)serial > LeapThatNeverWas ? 1 : 0));
    }

    public static string Write(DateOnly day)
    {
        var days = day.DayNumber - Start.DayNumber;
        return (days >= LeapThatNeverWas ? days + 1 : days).ToString(CultureInfo.InvariantCulture);
    }
}
