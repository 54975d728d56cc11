using Hourglass.Outreach.Planning;

namespace Hourglass.Outreach;

/// <summary>Brings the touchpoints of a journey in step with its calendar.</summary>
internal static class Placement
{
    /// <param name="plan">The plan they belong to.</param>
    /// <param name="calendar">How it should be.</param>
    /// <param name="touches">How it is; changed in place.</param>
    /// <returns>Those that are new.</returns>
    public static IReadOnlyList<Touchpoint> Of(JourneyPlan plan, IReadOnlyList<PlannedTouch> calendar, IReadOnlyList<Touchpoint> touches)
    {
        var known = touches.ToDictionary(t => new TouchId(t.Step, t.Occurrence));
        var fresh = new List<Touchpoint>();
        foreach (var line in calendar)
        {
            if (!known.TryGetValue(line.Id, out var touch)) fresh.Add(touch = new Touchpoint(plan, line.Plan, line.Occurrence));
            if (line.IsSkipFinal) touch.Skip(line.Skip!);
            else touch.Place(line.At ?? Touchpoint.Someday, line.MeantAt ?? Touchpoint.Someday, line.LateAt ?? Touchpoint.Someday, string.Join(' ', line.Shifts));
        }

        var wanted = calendar.Select(line => line.Id).ToHashSet();
        foreach (var gone in touches.Where(t => t.IsWaiting && !wanted.Contains(new TouchId(t.Step, t.Occurrence)))) gone.Cancel("plan-changed");
        return fresh;
    }
}
