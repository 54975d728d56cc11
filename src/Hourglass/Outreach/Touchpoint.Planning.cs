using Hourglass.Method;

namespace Hourglass.Outreach;

/// <summary>The verbs of planning: placing, calling off, choosing another day or other words for this customer (R5, R14).</summary>
public sealed partial class Touchpoint
{
    public bool IsWaiting => State is TouchState.Planned or TouchState.Deferred;

    public bool HasEnded => State is not (TouchState.Planned or TouchState.Deferred or TouchState.Claimed or TouchState.Started);

    /// <summary>Taken out for this customer.</summary>
    public bool IsRemoved => State == TouchState.Cancelled && Reason == "removed";

    /// <summary>Puts it on the moment that the calendar found; a moment that stays is no change, and what the server put off stays put off.</summary>
    internal void Place(DateTime at, DateTime meantAt, DateTime lateAt, string shifts)
    {
        if (State != TouchState.Planned || Reason is "decided-again" or "outcome-unknown") return;
        if (DueAt == at && PlannedAt == meantAt && LateAt == lateAt && Shifts == shifts) return;
        (DueAt, PlannedAt, LateAt, Shifts, Reason) = (at, meantAt, lateAt, shifts, null);
        Version++;
    }

    internal void Skip(string reason)
    {
        if (!IsWaiting) return;
        (State, Reason) = (TouchState.Skipped, reason);
        Version++;
    }

    /// <summary>Somebody or something called it off; from the moment the letter may be on the wire it is too late.</summary>
    internal void Cancel(string reason)
    {
        if (State == TouchState.Started) throw new RefusedException("touch.on-its-way");
        if (HasEnded) return;
        (State, Reason, ClaimedBy, LeaseUntil) = (TouchState.Cancelled, reason, null, null);
        Version++;
    }

    /// <summary>Takes it out for this customer.</summary>
    /// <param name="step">As its edition has it; the closing routine stays (R129).</param>
    internal void Remove(TouchPlan? step)
    {
        if (step is { IsLocked: true }) throw new RefusedException("touch.locked");
        Cancel("removed");
    }

    /// <summary>Takes it out of the hands of the node that prepares it: what it is about has changed, so it is prepared anew (P5).</summary>
    internal void CallBack()
    {
        if (State != TouchState.Claimed) return;
        (State, ClaimedBy, LeaseUntil, Attempts) = (TouchState.Planned, null, null, Math.Max(0, Attempts - 1));
        Version++;
    }

    /// <summary>Called off together with everything else that can still be called off.</summary>
    internal void CallOff(string reason)
    {
        if (State != TouchState.Started) Cancel(reason);
    }

    /// <summary>Another moment for this customer; the plan's own no longer counts.</summary>
    internal void Choose(DateTime? at)
    {
        if (!IsWaiting) throw new RefusedException("touch.not-waiting");
        ChosenAt = at;
        Version++;
    }

    internal void Reword(string? subject, string? body)
    {
        if (HasEnded || State == TouchState.Started) throw new RefusedException("touch.not-waiting");
        OwnSubject = Wording.OptionalLine(subject, "letter.subject", 300);
        OwnBody = Wording.Optional(body, "letter.body", 50_000);
        Version++;
    }

    /// <summary>One for this customer alone, at a chosen moment.</summary>
    internal static Touchpoint Own(JourneyPlan plan, TouchPlan step, DateTime at) =>
        new(plan, step, 0) { OwnStep = MethodJson.Write(step), OwnTitle = step.Title.En, ChosenAt = at };

    /// <summary>A person did it, or sent the letter by hand.</summary>
    internal void Done(string? said, DateTime at)
    {
        if (!IsWaiting) throw new RefusedException("touch.not-waiting");
        (State, SentAt, Detail, Reason) = (TouchState.Sent, at, Wording.Optional(said, "touch.said", 500), null);
        Version++;
    }

    /// <summary>A server or the customer said something about the letter after it had left; where it stands does not change by that.</summary>
    internal void CameBack(string reason, string? said)
    {
        if (HasEnded) Reason = reason;
        Detail = said ?? Detail;
        Version++;
    }

    /// <summary>Somebody decided about a letter whose fate nobody knows: it counts as sent, goes out again, or is given up.</summary>
    internal void Decide(TouchDecision decision, DateTime at)
    {
        if (State is not (TouchState.Unknown or TouchState.Failed)) throw new RefusedException("touch.nothing-to-decide");
        if (State == TouchState.Failed && decision == TouchDecision.CountAsSent) throw new RefusedException("touch.nothing-to-decide");
        (State, Reason) = decision switch
        {
            TouchDecision.CountAsSent => (TouchState.Sent, "decided-sent"),
            TouchDecision.SendAgain => (TouchState.Planned, "decided-again"),
            TouchDecision.GiveUp => (TouchState.GivenUp, "decided-given-up"),
        };
        if (decision == TouchDecision.SendAgain) (DueAt, LateAt, Attempts, WasRepeated) = (at, Someday, 0, true);
        if (decision == TouchDecision.CountAsSent) SentAt = at;
        Version++;
    }
}

public enum TouchDecision { CountAsSent, SendAgain, GiveUp }
