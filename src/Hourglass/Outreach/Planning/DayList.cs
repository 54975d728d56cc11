using System.Globalization;

namespace Hourglass.Outreach.Planning;

/// <summary>Days as people write them into a field: one a line or with commas, a stretch as two days with two dots between.</summary>
public static class DayList
{
    public const int Most = 1000;
    private const string Iso = "yyyy-MM-dd";
    private static readonly string[] Forms = [Iso, "d.M.yyyy", "d/M/yyyy"];

    /// <summary>In order, each once; refuses <c>outreach.day</c> with the piece that is no day, and <c>outreach.too-many-days</c>.</summary>
    public static IReadOnlyList<DateOnly> Read(string? text)
    {
        var days = new SortedSet<DateOnly>();
        foreach (var piece in (text ?? "").Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = piece.Split("..", StringSplitOptions.TrimEntries);
            var (from, to) = (DayOf(ends[0], piece), DayOf(ends[^1], piece));
            if (ends.Length > 2 || to < from) throw new RefusedException("outreach.day", piece);
            if (days.Count + to.DayNumber - from.DayNumber >= Most) throw new RefusedException("outreach.too-many-days", Most);
            for (var day = from; day <= to; day = day.AddDays(1)) days.Add(day);
        }

        return [.. days];
    }

    /// <summary>The same days, stretches drawn together, one a line.</summary>
    public static string Write(IReadOnlyList<DateOnly> days) =>
        string.Join('\n', days.Index().GroupBy(d => d.Item.DayNumber - d.Index).Select(stretch => stretch.First().Item == stretch.Last().Item
            ? Text(stretch.First().Item)
            : $"{Text(stretch.First().Item)}..{Text(stretch.Last().Item)}"));

    private static DateOnly DayOf(string text, string piece) =>
        DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new RefusedException("outreach.day", piece);

    private static string Text(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);
}
