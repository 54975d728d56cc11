namespace Hourglass.Web.Pages.Main;

/// <summary>How wide the sand lies: proportional in the middle of a band, flowing into its neighbours at the edges.</summary>
public sealed class SandFlow
{
    private const double LeastFill = 0.14;
    private const double GlassThickness = 6;
    private const double FlowsWithin = 0.5;
    private const double HeapTapers = 0.45;

    private readonly double[] _fills;

    /// <summary>Fills of the bands from top to bottom, each in proportion to the greatest number.</summary>
    public SandFlow(IReadOnlyList<long> numbers)
    {
        var greatest = Math.Max(1, numbers.Max());
        _fills = [.. numbers.Select(n => n <= 0 ? 0 : Math.Max(LeastFill, (double)n / greatest))];
    }

    /// <summary>The filled share of the glass in a band counted from the top, 0 to 1.</summary>
    public double Fill(int band) => _fills[band];

    /// <summary>Half the width of the sand at a height inside its band.</summary>
    public double HalfWidth(int band, double top, double bottom, double y)
    {
        var along = Math.Clamp((y - top) / (bottom - top), 0, 1);
        var nearTop = along < 0.5;
        var inward = Math.Min(1, (nearTop ? along : 1 - along) / FlowsWithin);
        var edge = Edge(band, nearTop ? band - 1 : band + 1);
        var share = edge + (_fills[band] - edge) * inward * inward * (3 - 2 * inward);
        return Math.Max(0, GlassShape.HalfWidth(y) - GlassThickness) * share;
    }

    private double Edge(int band, int neighbour)
    {
        if (neighbour < 0 || neighbour >= _fills.Length) return _fills[band];
        return _fills[neighbour] > 0 ? (_fills[band] + _fills[neighbour]) / 2 : _fills[band] * HeapTapers;
    }
}
