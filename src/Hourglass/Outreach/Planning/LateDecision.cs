using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

public enum LateVerdict { SendNow, Move, Skip }

/// <summary>What becomes of a touchpoint whose moment has passed: it goes out now, moves to a new moment, or is skipped by the rule of its step (D15, P7).</summary>
/// <param name="At">UTC: now, or the new moment.</param>
/// <param name="Shifts">What moved it from now.</param>
public sealed record LateDecision(LateVerdict Verdict, DateTime At, IReadOnlyList<string> Shifts, string? Reason = null)
{
    /// <param name="lateAt">The end of its grace; that very moment still belongs to it.</param>
    public static LateDecision Of(TouchPlan step, DateTime lateAt, ContactHours hours, DateTime now)
    {
        var next = now > lateAt && step.Late == LateRule.Reschedule ? NextTurn(step, hours, now) : hours.Next(now, step.OnWorkingDays);
        if (step.Late == LateRule.Skip && next.At > lateAt) return new(LateVerdict.Skip, now, [], Skips.TooLate);
        return new(next.At == now ? LateVerdict.SendNow : LateVerdict.Move, next.At, next.Shifts);
    }

    /// <summary>The step's own time of day, today if it is still to come, else tomorrow.</summary>
    private static Allowed NextTurn(TouchPlan step, ContactHours hours, DateTime now)
    {
        var (today, time) = (hours.DayOf(now), hours.Waking(step.At ?? TimeOnly.MinValue));
        return hours.On(hours.Plain(today, time) >= now ? today : today.AddDays(1), time, step.OnWorkingDays);
    }
}
