using System.Globalization;
using Hourglass.Method;
using Hourglass.Outreach.Planning;

namespace Hourglass.Tests.Outreach.Planning;

/// <summary>Ten minutes, an hour, 26 hours, nine days, forty days: against an independent model in another language (lateness.py).</summary>
public sealed class AnOutage(ITestOutputHelper output)
{
    [Fact]
    public async Task Ends_as_an_independent_model_says()
    {
        var cases = await PythonModel.SaysAsync("lateness.py");
        var mismatches = cases.Where(line => Decided(line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ')) != line[(line.IndexOf('|', StringComparison.Ordinal) + 2)..]).ToList();
        output.WriteLine($"n = {cases.Count:N0}; {mismatches.Count} mismatches");

        Assert.Equal("", string.Join('\n', mismatches.Take(20)));
        Assert.True(cases.Count >= 4_000);
    }

    private static string Decided(string[] asked)
    {
        var rules = new ContactRules { QuietFrom = Minute(asked[1]), QuietTo = Minute(asked[2]) };
        var step = Plans.Step("a") with { OnWorkingDays = asked[3] == "True", Late = Enum.Parse<LateRule>(asked[4]), At = Minute(asked[8]) };
        var decision = LateDecision.Of(step, Moment(asked[6]).AddHours(int.Parse(asked[5], CultureInfo.InvariantCulture)), new ContactHours(asked[0], null, rules), Moment(asked[7]));
        return string.Create(CultureInfo.InvariantCulture, $"{decision.Verdict} {decision.At:yyyy-MM-ddTHH:mm}");
    }

    private static TimeOnly Minute(string minutes) => TimeOnly.MinValue.AddMinutes(int.Parse(minutes, CultureInfo.InvariantCulture));

    private static DateTime Moment(string text) => DateTime.SpecifyKind(DateTime.Parse(text, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
