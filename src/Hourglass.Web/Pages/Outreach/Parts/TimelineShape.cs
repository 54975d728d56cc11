namespace Hourglass.Web.Pages.Outreach.Parts;

/// <summary>Where things stand in the picture of a plan: days from left to right, one line a touchpoint, read from the beginning or from the end (R102, R108).</summary>
public sealed class TimelineShape
{
    public const int Width = 1000, LineHeight = 32, Head = 34, Margin = 16;
    /// <summary>From here on a title stands left of its mark, so that it does not run out of the picture.</summary>
    private const double Turn = 0.62;

    private readonly DateTime _from;
    private readonly double _days;

    /// <param name="marks">As the customer's clock shows them.</param>
    public TimelineShape(IReadOnlyList<TimelineMark> marks, DateTime today, bool isBackward)
    {
        Marks = isBackward ? [.. marks.OrderByDescending(mark => mark.At)] : [.. marks.OrderBy(mark => mark.At)];
        var all = marks.SelectMany(mark => new[] { mark.At, mark.Until ?? mark.At }).Append(today).ToList();
        _from = all.Min().Date;
        _days = Math.Max(1, (all.Max().Date.AddDays(1) - _from).TotalDays);
    }

    public IReadOnlyList<TimelineMark> Marks { get; }

    public int Height => Head + Marks.Count * LineHeight + Margin / 2;

    /// <summary>How wide one day is.</summary>
    public double Day => (Width - 2 * Margin) / _days;

    public double X(DateTime at) => Math.Round(Margin + (Width - 2 * Margin) * (at - _from).TotalDays / _days, 1);

    public int Y(int line) => Head + line * LineHeight + LineHeight / 2;

    public bool IsTurned(TimelineMark mark) => X(mark.At) > Width * Turn;

    /// <summary>First days of months, at most a dozen of them.</summary>
    public IReadOnlyList<DateTime> Months
    {
        get
        {
            var first = new DateTime(_from.Year, _from.Month, 1).AddMonths(1);
            var all = Enumerable.Range(0, (int)(_days / 28) + 1).Select(n => first.AddMonths(n)).Where(month => month < _from.AddDays(_days)).ToList();
            return [.. all.Where((_, n) => n % (all.Count / 12 + 1) == 0)];
        }
    }
}
