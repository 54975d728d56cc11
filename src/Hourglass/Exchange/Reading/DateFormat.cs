using System.Globalization;

namespace Hourglass.Exchange.Reading;

public enum DateOrder { YearFirst, DayFirst, MonthFirst, Serial }

/// <summary>One way people write a day. Key is what a saved map remembers; a time of day after the date is allowed and dropped.</summary>
public sealed record DateFormat
{
    private const int FirstYear = 1800;
    private const int LastYear = 2200;
    private readonly string[] _patterns;

    internal DateFormat(string key, DateOrder order, params string[] patterns) => (Key, Order, _patterns) = (key, order, patterns);

    public string Key { get; }

    public DateOrder Order { get; }

    /// <summary>The day in the text, or the code of what is wrong with it; blank text is a blank value.</summary>
    public Parsed<DateOnly> Read(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return default;
        if (text.Length > 60) return Parsed.Wrong<DateOnly>("row.date-unreadable");

        var day = Order == DateOrder.Serial ? ExcelSerial.Read(text) : Exact(DateWords.InEnglish(DateWords.WithoutTime(text)));
        if (day is null) return Parsed.Wrong<DateOnly>("row.date-unreadable");
        return day.Value.Year is >= FirstYear and <= LastYear ? Parsed.Of(day.Value) : Parsed.Wrong<DateOnly>("row.date-out-of-range");
    }

    /// <summary>How this format writes a day.</summary>
    public string Write(DateOnly day) =>
        Order == DateOrder.Serial ? ExcelSerial.Write(day) : day.ToString(_patterns[0], CultureInfo.InvariantCulture);

    private DateOnly? Exact(string text) =>
        DateOnly.TryParseExact(text, _patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
