namespace Hourglass.Web.Pages.Main;

/// <summary>What the width of the sand tells.</summary>
public enum HourglassMeasure
{
    Count,
    Value,
}

/// <summary>The hourglass ready to be drawn: seven bands from top to bottom, in units of <see cref="GlassShape"/> (R6, R119).</summary>
public sealed class HourglassPicture
{
    public const int MostGrains = 24;

    private const double Seam = 1.25;

    private readonly IReadOnlyList<HourglassBand> _upright;
    private readonly SandFlow _flow;

    private HourglassPicture(IReadOnlyList<HourglassBand> upright, HourglassMeasure measure)
    {
        _upright = upright;
        _flow = new SandFlow([.. upright.Select(band => measure == HourglassMeasure.Value ? band.Value : band.Count)]);
        Outline = GlassShape.Outline();
    }

    public string Outline { get; }
    public bool IsFlipped { get; private init; }
    public IReadOnlyList<PaintedBand> Bands { get; private set; } = [];

    /// <summary>Paints the bands of stages 1 to 7 in any order; turned over, stage 7 is on top and every grain turns with the glass.</summary>
    /// <exception cref="ArgumentException">When the bands are not exactly the seven stages.</exception>
    public static HourglassPicture Of(
        IEnumerable<HourglassBand> bands, bool flipped, HourglassMeasure measure = HourglassMeasure.Count)
    {
        HourglassBand[] upright = [.. bands.OrderBy(band => band.Stage)];
        if (!upright.Select(band => band.Stage).SequenceEqual(Enumerable.Range(1, 7)))
            throw new ArgumentException("An hourglass has the stages 1 to 7, each once.", nameof(bands));
        var picture = new HourglassPicture(upright, measure) { IsFlipped = flipped };
        var painted = Enumerable.Range(0, 7).Select(picture.Paint);
        picture.Bands = [.. flipped ? painted.Reverse() : painted];
        return picture;
    }

    private PaintedBand Paint(int index)
    {
        var band = _upright[index];
        var (top, bottom) = GlassShape.Slice(band.Stage, IsFlipped);
        var glass = GlassShape.Path(top, bottom, GlassShape.HalfWidth);
        var sand = _flow.Fill(index) <= 0 ? "" : GlassShape.Path(top + Seam, bottom - Seam, y => SandAt(index, Turned(y)));
        var grains = Scatter(index);
        return new PaintedBand(band, top, bottom, _flow.Fill(index), glass, sand, grains, band.Grains.Count - grains.Count);
    }

    // Laid out upright and then turned, so that turning the glass over moves no grain within its band.
    private IReadOnlyList<PlacedGrain> Scatter(int index)
    {
        var band = _upright[index];
        if (_flow.Fill(index) <= 0) return [];
        var (top, bottom) = GlassShape.Slice(band.Stage, flipped: false);
        var wanted = Math.Min(MostGrains, band.Grains.Count);
        var places = GrainScatter.Place(wanted, top, bottom, y => SandAt(index, y));
        return [.. places.Zip(band.Grains, (place, grain) => new PlacedGrain(grain, Across(place.X), Turned(place.Y)))];
    }

    private double SandAt(int index, double y)
    {
        var (top, bottom) = GlassShape.Slice(_upright[index].Stage, flipped: false);
        return _flow.HalfWidth(index, top, bottom, y);
    }

    private double Turned(double y) => IsFlipped ? GlassShape.Height - y : y;

    private double Across(double x) => IsFlipped ? GlassShape.Width - x : x;
}
