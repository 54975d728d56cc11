namespace Hourglass.Web.Pages.Main;

/// <summary>How a journey stands, so that its grain can show it.</summary>
public enum GrainTone
{
    Fine,
    Maybe,
    Overdue,
    WithoutStep,
}

/// <summary>One journey lying in the sand of a band.</summary>
public sealed record HourglassGrain(string Id, string Text, GrainTone Tone);

/// <summary>What one of the seven stages holds; <paramref name="Value"/> is money in minor units.</summary>
public sealed record HourglassBand(
    int Stage, long Count, long Value, string Label, string Sublabel, IReadOnlyList<HourglassGrain> Grains);

/// <summary>A grain with its centre inside the picture.</summary>
public sealed record PlacedGrain(HourglassGrain Grain, double X, double Y);

/// <summary>A band with everything needed to draw it; <paramref name="Fill"/> is the filled share of the glass, 0 to 1.</summary>
public sealed record PaintedBand(
    HourglassBand Band, double Top, double Bottom, double Fill, string Glass, string Sand,
    IReadOnlyList<PlacedGrain> Grains, int GrainsLeftOut)
{
    /// <summary>The height at which a label stands beside the band.</summary>
    public double Middle => (Top + Bottom) / 2;
}
