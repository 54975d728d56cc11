namespace Hourglass.Exchange.Reading;

/// <summary>A cell of a column, with the row a person sees it in.</summary>
public readonly record struct Sampled(int Row, string Text);

/// <summary>
/// The format a column of dates is written in. Why is a code: date.only-fit, date.day-first-by-default, date.month-first-by-wish or date.like-other-columns.
/// Invalid are the sampled cells the format cannot read; Rival is what fits as well when IsAmbiguous.
/// </summary>
public sealed record DateGuess(DateFormat Format, DateFormat? Rival, string Why, IReadOnlyList<Sampled> Invalid, int Filled)
{
    public bool IsAmbiguous => Rival is not null;
}

/// <summary>The ways of writing a day we know, and the guess which of them a column uses.</summary>
public static class DateFormats
{
    public const int SampleSize = 1000;

    public static readonly IReadOnlyList<DateFormat> All =
    [
        new("iso", DateOrder.YearFirst, "yyyy-MM-dd", "yyyy-M-d"),
        new("dd.MM.yyyy", DateOrder.DayFirst, "dd.MM.yyyy", "d.M.yyyy"),
        new("dd-MM-yyyy", DateOrder.DayFirst, "dd-MM-yyyy", "d-M-yyyy"),
        new("dd/MM/yyyy", DateOrder.DayFirst, "dd/MM/yyyy", "d/M/yyyy"),
        new("MM/dd/yyyy", DateOrder.MonthFirst, "MM/dd/yyyy", "M/d/yyyy"),
        new("MM-dd-yyyy", DateOrder.MonthFirst, "MM-dd-yyyy", "M-d-yyyy"),
        new("MM.dd.yyyy", DateOrder.MonthFirst, "MM.dd.yyyy", "M.d.yyyy"),
        new("yyyy/MM/dd", DateOrder.YearFirst, "yyyy/MM/dd", "yyyy/M/d"),
        new("yyyy.MM.dd", DateOrder.YearFirst, "yyyy.MM.dd", "yyyy.M.d"),
        new("d MMM yyyy", DateOrder.DayFirst, "d MMM yyyy"),
        new("MMM d yyyy", DateOrder.MonthFirst, "MMM d yyyy"),
        new("yyyyMMdd", DateOrder.YearFirst, "yyyyMMdd"),
        new("serial", DateOrder.Serial),
    ];

    public static DateFormat Named(string key) => All.FirstOrDefault(f => f.Key == key) ?? throw new RefusedException("date.unknown-format", key);

    /// <summary>
    /// The best format for a column, or null when fewer than four in five of its filled cells are dates. When day-first and month-first
    /// fit equally, columns already settled in the same file decide, then the person's wish, then day-first.
    /// </summary>
    public static DateGuess? Guess(IEnumerable<Sampled> cells, IReadOnlyCollection<DateFormat>? settled = null, bool monthFirst = false)
    {
        var filled = cells.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Take(SampleSize).ToList();
        if (filled.Count == 0) return null;

        var ranked = All.Where(f => f.Order != DateOrder.Serial || filled.All(LooksLikeSerial))
            .Select(f => (Format: f, Fits: filled.Count(c => f.Read(c.Text).Value is not null)))
            .OrderByDescending(r => r.Fits).ToList();
        var most = ranked[0].Fits;
        if (most * 5 < filled.Count * 4) return null;

        var equal = ranked.Where(r => r.Fits == most).Select(r => r.Format).ToList();
        var (chosen, why) = Choose(equal, settled ?? [], monthFirst);
        var invalid = filled.Where(c => chosen.Read(c.Text).Value is null).ToList();
        return new DateGuess(chosen, equal.FirstOrDefault(f => f != chosen), why, invalid, filled.Count);
    }

    private static (DateFormat Chosen, string Why) Choose(List<DateFormat> equal, IReadOnlyCollection<DateFormat> settled, bool monthFirst)
    {
        if (equal.Count == 1) return (equal[0], "date.only-fit");
        if (equal.FirstOrDefault(settled.Contains) is { } familiar) return (familiar, "date.like-other-columns");
        var order = monthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst;
        return (equal.FirstOrDefault(f => f.Order == order, equal[0]), monthFirst ? "date.month-first-by-wish" : "date.day-first-by-default");
    }

    // 1927 to 2119: numbers outside are far more often amounts than days.
    private static bool LooksLikeSerial(Sampled cell) =>
        ExcelSerial.Read(cell.Text.Trim()) is { Year: >= 1927 and <= 2119 };
}
