using System.Globalization;
using System.Text;

namespace Hourglass.Web.Pages.Main;

/// <summary>The silhouette of the glass: two bulbs and a neck, the same upside down.</summary>
public static class GlassShape
{
    public const double Width = 520;
    public const double Height = 780;
    public const double Top = 26;
    public const double Bottom = Height - Top;
    public const double Centre = Width / 2;
    public const double Neck = Height / 2;

    private const double NeckHalfWidth = 19;
    private const double BulbHalfWidth = 214;
    private const double WidestAt = 0.7;
    private const double ShoulderLoss = 0.2;
    private const double StepHeight = 12;

    // The three stages before the neck share one bulb, the two after it the other; the neck is Define and Deliver value.
    private static readonly double[] Edges = [Top, 122, 218, 314, Neck, 466, 610, Bottom];

    /// <summary>Where a stage (1 to 7) begins and ends, from the top of the picture.</summary>
    public static (double Top, double Bottom) Slice(int stage, bool flipped) =>
        flipped ? (Height - Edges[stage], Height - Edges[stage - 1]) : (Edges[stage - 1], Edges[stage]);

    /// <summary>Half the inner width of the glass at a height.</summary>
    public static double HalfWidth(double y)
    {
        var away = Math.Min(1, Math.Abs(y - Neck) / (Bottom - Neck));
        return NeckHalfWidth + (BulbHalfWidth - NeckHalfWidth) * Roundness(away);
    }

    /// <summary>The whole glass as one closed path.</summary>
    public static string Outline() => Path(Top, Bottom, HalfWidth);

    /// <summary>A closed path between two heights, symmetric about the centre, with smooth sides.</summary>
    public static string Path(double top, double bottom, Func<double, double> halfWidth)
    {
        var steps = Math.Max(2, (int)Math.Ceiling((bottom - top) / StepHeight));
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{Centre - halfWidth(top):0.#} {top:0.#}");
        for (var i = 1; i <= steps; i++) Curve(path, At(i - 1), At(i), y => Centre - halfWidth(y));
        path.Append(CultureInfo.InvariantCulture, $"L{Centre + halfWidth(bottom):0.#} {bottom:0.#}");
        for (var i = steps; i > 0; i--) Curve(path, At(i), At(i - 1), y => Centre + halfWidth(y));
        return path.Append('Z').ToString();

        double At(int step) => top + (bottom - top) * step / steps;
    }

    private static double Roundness(double away)
    {
        if (away <= WidestAt) return (1 - Math.Cos(Math.PI * away / WidestAt)) / 2;
        var shoulder = (away - WidestAt) / (1 - WidestAt);
        return 1 - ShoulderLoss * shoulder * shoulder;
    }

    private static void Curve(StringBuilder path, double from, double to, Func<double, double> x)
    {
        var third = (to - from) / 3;
        var first = x(from) + Slope(from, x) * third;
        var second = x(to) - Slope(to, x) * third;
        path.Append(CultureInfo.InvariantCulture,
            $"C{first:0.#} {from + third:0.#} {second:0.#} {to - third:0.#} {x(to):0.#} {to:0.#}");
    }

    private static double Slope(double y, Func<double, double> x) => x(y + 0.5) - x(y - 0.5);
}
