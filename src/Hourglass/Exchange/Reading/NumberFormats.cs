namespace Hourglass.Exchange.Reading;

/// <summary>Which number format a column uses; Rival is what fits as well ("1,234" may be a thousand or a bit more than one).</summary>
public sealed record NumberGuess(NumberFormat Format, NumberFormat? Rival, IReadOnlyList<Sampled> Invalid, int Filled)
{
    public bool IsAmbiguous => Rival is not null;
}

public static class NumberFormats
{
    /// <summary>
    /// The best format for a column, or null when fewer than four in five of its filled cells are numbers. When both marks fit and
    /// disagree about some value, the column is ambiguous and a lone mark before three digits is taken for a thousands mark.
    /// </summary>
    public static NumberGuess? Guess(IEnumerable<Sampled> cells)
    {
        var filled = cells.Where(c => !string.IsNullOrWhiteSpace(c.Text)).Take(DateFormats.SampleSize).ToList();
        if (filled.Count == 0) return null;

        var (dot, comma) = (Fits(NumberFormat.Dot, filled), Fits(NumberFormat.Comma, filled));
        if (Math.Max(dot, comma) * 5 < filled.Count * 4) return null;
        var isAmbiguous = dot == comma && filled.Any(Differs);
        var format = dot != comma ? (dot > comma ? NumberFormat.Dot : NumberFormat.Comma) : Grouped(filled);
        var rival = isAmbiguous ? NumberFormat.All.First(f => f != format) : null;
        return new NumberGuess(format, rival, [.. filled.Where(c => format.Read(c.Text).Value is null)], filled.Count);
    }

    private static int Fits(NumberFormat format, List<Sampled> cells) => cells.Count(c => format.Read(c.Text).Value is not null);

    private static bool Differs(Sampled cell) => NumberFormat.Dot.Read(cell.Text).Value != NumberFormat.Comma.Read(cell.Text).Value;

    private static NumberFormat Grouped(List<Sampled> cells) =>
        cells.Count(c => c.Text.Contains('.')) > cells.Count(c => c.Text.Contains(',')) ? NumberFormat.Comma : NumberFormat.Dot;
}
