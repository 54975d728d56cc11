namespace Hourglass.Web.Pages.Main;

/// <summary>Lays grains inside the sand of a band so that they look poured, never touch, and lie the same every time.</summary>
public static class GrainScatter
{
    public const double Radius = 5;

    private const double WidestStep = 34;
    private const double TightestStep = 13;
    private const double RimGap = 3;

    /// <summary>At most <paramref name="wanted"/> centres between two heights, fewer when the sand is too narrow.</summary>
    public static IReadOnlyList<(double X, double Y)> Place(
        int wanted, double top, double bottom, Func<double, double> halfWidth)
    {
        if (wanted <= 0) return [];
        for (var step = WidestStep; step > TightestStep; step--)
        {
            var places = Lattice(step, top, bottom, halfWidth);
            if (places.Count >= wanted) return Spread(places, wanted);
        }
        return Spread(Lattice(TightestStep, top, bottom, halfWidth), wanted);
    }

    private static List<(double X, double Y)> Lattice(
        double step, double top, double bottom, Func<double, double> halfWidth)
    {
        var places = new List<(double X, double Y)>();
        var rise = step * 0.866;
        var rows = (int)((bottom - top - 2 * (Radius + RimGap + Shake(step))) / rise);
        var first = (top + bottom - rows * rise) / 2;
        for (var row = 0; row <= rows; row++) AddRow(places, row, first + row * rise, step, halfWidth);
        return places;
    }

    private static void AddRow(
        List<(double X, double Y)> places, int row, double y, double step, Func<double, double> halfWidth)
    {
        var shake = Shake(step);
        var tall = Radius + shake;
        var reach = Math.Min(halfWidth(y - tall), halfWidth(y + tall)) - Radius - RimGap - shake;
        var shift = row % 2 == 0 ? 0 : step / 2;
        var side = (int)Math.Ceiling(GlassShape.Width / step);
        for (var column = -side; column <= side; column++)
        {
            var x = column * step + shift;
            if (Math.Abs(x) > reach) continue;
            places.Add((GlassShape.Centre + x + shake * Chance(row, column, 1), y + shake * Chance(row, column, 2)));
        }
    }

    private static List<(double X, double Y)> Spread(List<(double X, double Y)> places, int wanted) =>
        places.Count <= wanted
            ? places
            : [.. Enumerable.Range(0, wanted).Select(i => places[(int)((i + 0.5) * places.Count / wanted)])];

    private static double Shake(double step) => (step - 2 * Radius) * 0.24;

    // A fixed shake instead of a dice: the same journeys must lie in the same place on every visit.
    private static double Chance(int row, int column, int salt)
    {
        var mixed = Math.Sin(row * 12.9898 + column * 78.233 + salt * 37.719) * 43758.5453;
        return 2 * (mixed - Math.Floor(mixed)) - 1;
    }
}
