using System.Globalization;
using Hourglass.Outreach.Planning;
using Hourglass.Tests.Support;
using NodaTime;

namespace Hourglass.Tests.Outreach.Planning;

/// <summary>Against an independent model in another language, on another copy of the time zone database (zones.py beside this folder): a tenth of the cases, all of them in the long run of the properties.</summary>
public sealed class TheClocksOfTheWorld(ITestOutputHelper output)
{
    private static readonly (int From, int To)[] Quiet = [(1200, 540), (90, 210), (1380, 150)];

    [Fact]
    public async Task Stand_where_an_independent_model_says_through_every_change_until_2035()
    {
        var lines = (await PythonModel.SaysAsync("zones.py", Properties.IsLong ? ["whole"] : [])).GroupBy(line => line[0]).ToDictionary(kind => kind.Key, kind => kind.Select(line => line[2..]).ToList());
        var theirs = lines['Z'].Select(line => line.Split(' ')).ToDictionary(zone => zone[0], zone => zone[1..].Select(Clock.Read).ToList());
        var (cases, others) = Split(lines['C'], theirs);

        var mismatches = cases.AsParallel().WithDegreeOfParallelism(2).SelectMany(Mismatches).ToList();

        output.WriteLine($"n = {cases.Count * 48:N0} in {theirs.Count} zones; {mismatches.Count} mismatches. Time zone database: ours {Zones.Edition}, the system's {lines['V'][0]}; "
            + $"{others.Count} changes of the clock, on which these editions differ, left out: {string.Join(", ", others.GroupBy(other => other.Zone).Select(zone => $"{zone.Key} {zone.Count()}"))}.");
        Assert.Equal("", string.Join('\n', mismatches.Take(20)));
        Assert.Equal(theirs.Values.Sum(clocks => clocks.Count - 1), cases.Select(line => string.Join(' ', line.Split(' ', 3)[..2])).Distinct().Count() + others.Count);
        Assert.True(cases.Count * 48 > (Properties.IsLong ? 1_000_000 : 150_000));
        Assert.True(others.Count == 0 || Zones.Edition != lines['V'][0], "Zones differ although both say they are of one edition.");
        Assert.True(others.Count < theirs.Sum(zone => zone.Value.Count) / 10, "Very much differs.");
    }

    private static (List<string> Same, HashSet<(string Zone, long Change)> Other) Split(List<string> cases, Dictionary<string, List<Clock>> theirs)
    {
        var ours = theirs.Keys.ToDictionary(zone => zone, Clock.Ours);
        var other = new HashSet<(string, long)>();
        foreach (var (zone, clocks) in theirs)
        {
            foreach (var clock in clocks.Skip(1).Where(clock => !Clock.Around(clock.At, clocks).SequenceEqual(Clock.Around(clock.At, ours[zone])))) other.Add((zone, clock.At));
        }

        return (cases.Where(line => line.Split(' ', 3) is var asked && !other.Contains((asked[0], long.Parse(asked[1], CultureInfo.InvariantCulture)))).ToList(), other);
    }

    private static IEnumerable<string> Mismatches(string line)
    {
        var (asked, answered) = (line.Split(" | ")[0].Split(' '), line.Split(" | ")[1].Split(' '));
        var change = DateTime.UnixEpoch.AddSeconds(long.Parse(asked[1], CultureInfo.InvariantCulture));
        var (from, to) = Quiet[int.Parse(asked[2], CultureInfo.InvariantCulture)];
        var hours = new ContactHours(asked[0], null, Plans.Free with { QuietFrom = At(from), QuietTo = At(to) });
        for (var n = 0; n < answered.Length; n++)
        {
            var expected = change.AddMinutes(15 * int.Parse(answered[n], CultureInfo.InvariantCulture));
            var found = asked[3] == "wall" ? hours.On(Plans.Day(asked[4]), At(30 * n), false) : hours.Next(change.AddMinutes(15 * (2 * n - 48)), asked[3] == "working");
            if (found.At != expected) yield return $"{string.Join(' ', asked)} #{n}: {found.At:O}, not {expected:O}";
        }
    }

    private static TimeOnly At(int minutes) => TimeOnly.MinValue.AddMinutes(minutes);

    /// <summary>From a moment on (Unix seconds) the clock is this far from UTC (seconds).</summary>
    private readonly record struct Clock(long At, int Offset)
    {
        private const int Days = 86_400;

        public static Clock Read(string text) => new(long.Parse(text.Split(':')[0], CultureInfo.InvariantCulture), int.Parse(text.Split(':')[1], CultureInfo.InvariantCulture));

        public static List<Clock> Ours(string zone)
        {
            if (Zones.NameOf(zone) is null) return [];
            var clocks = new List<Clock>();
            foreach (var interval in DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2036, 1, 1, 0, 0)))
            {
                // A change of the zone's name only is no change of the clock.
                if (clocks.Count == 0 || clocks[^1].Offset != interval.WallOffset.Seconds) clocks.Add(new(clocks.Count == 0 ? 1_704_067_200 : interval.Start.ToUnixTimeSeconds(), interval.WallOffset.Seconds));
            }

            return clocks;
        }

        /// <summary>The clock that ends shortly before a change, and the changes nearby.</summary>
        public static IEnumerable<object> Around(long change, List<Clock> clocks) =>
            [clocks.LastOrDefault(clock => clock.At < change - 4 * Days).Offset, .. clocks.Where(clock => Math.Abs(clock.At - change) < 14 * Days).Select(clock => (object)clock)];
    }
}
