using Hourglass.Web.Pages.Main;

namespace Hourglass.Web.Tests.Pages;

public sealed class ThePictureOfTheGlass
{
    public static TheoryData<int> Glasses => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Glasses))]
    public void Keeps_grains_apart_and_inside_their_sand(int seed)
    {
        var picture = HourglassPicture.Of(AnyBands(seed), flipped: seed % 2 == 0);

        var grains = picture.Bands.SelectMany(b => b.Grains).ToList();
        foreach (var (place, grain) in grains.Index())
            foreach (var other in grains.Skip(place + 1))
                Assert.True(double.Hypot(grain.X - other.X, grain.Y - other.Y) >= 2 * GrainScatter.Radius, $"{grain} touches {other}");
        Assert.All(picture.Bands, band => Assert.All(band.Grains, grain =>
        {
            Assert.InRange(grain.Y, band.Top + GrainScatter.Radius, band.Bottom - GrainScatter.Radius);
            Assert.True(Math.Abs(grain.X - GlassShape.Centre) + GrainScatter.Radius <= GlassShape.HalfWidth(grain.Y), $"{grain} lies outside the glass");
        }));
    }

    [Theory, MemberData(nameof(Glasses))]
    public void Turned_over_has_the_same_numbers_with_the_last_stage_on_top(int seed)
    {
        var (upright, flipped) = (HourglassPicture.Of(AnyBands(seed), false), HourglassPicture.Of(AnyBands(seed), true));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], upright.Bands.Select(b => b.Band.Stage));
        Assert.Equal(upright.Bands.Reverse().Select(Told), flipped.Bands.Select(Told));

        static (int, long, long, double, int) Told(PaintedBand band) => (band.Band.Stage, band.Band.Count, band.Band.Value, band.Fill, band.Grains.Count);
    }

    [Fact]
    public void Leaves_an_empty_band_empty()
    {
        var picture = HourglassPicture.Of(Enumerable.Range(1, 7).Select(stage => Band(stage, stage == 3 ? 0 : 10)), false);

        Assert.Equal("", picture.Bands[2].Sand);
        Assert.Equal(0, picture.Bands[2].Fill);
        Assert.All(picture.Bands.Where(b => b.Band.Stage != 3), band => Assert.NotEqual("", band.Sand));
    }

    [Fact]
    public void Measures_by_value_when_asked()
    {
        var bands = Enumerable.Range(1, 7).Select(stage => Band(stage, 8 - stage, value: stage * 100)).ToList();

        Assert.Equal(1, HourglassPicture.Of(bands, false).Bands[0].Fill);
        Assert.Equal(1, HourglassPicture.Of(bands, false, HourglassMeasure.Value).Bands[6].Fill);
    }

    private static IEnumerable<HourglassBand> AnyBands(int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(1, 7).Select(stage => Band(stage, chance.Next(0, 3) == 0 ? 0 : chance.Next(1, 400), chance.Next(0, 100_000)))];
    }

    private static HourglassBand Band(int stage, long count, long value = 0) => new(stage, count, value, $"Stage {stage}", "",
        [.. Enumerable.Range(1, (int)Math.Min(24, count)).Select(n => new HourglassGrain($"{stage}-{n}", "", GrainTone.Fine))]);
}
