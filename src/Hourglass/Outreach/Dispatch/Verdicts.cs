using Hourglass.Mail;
using Hourglass.Method;

namespace Hourglass.Outreach.Dispatch;

/// <summary>What an attempt's outcome means for the touchpoint, and what the address, the domain and the sender learn from it.</summary>
public sealed class Verdicts(Senders senders, Addressees addressees, EngineNode node)
{
    /// <summary>Asks nobody, so that nothing which happened to a letter is lost because something else is away.</summary>
    internal static SendResult Of(PreparedTouch touch, Outcome outcome, BackOff backOff, DateTime now) => outcome switch
    {
        Outcome.Accepted accepted => touch.Result(TouchState.Sent, detail: accepted.Answer),
        Outcome.Deferred deferred => Later(touch, deferred.Answer.ToString(), backOff, now),
        Outcome.Refused refused => touch.Result(TouchState.Failed, refused.OurReputation ? "refused-us" : refused.IsDeadAddress ? "address-dead" : "refused", refused.Answer.ToString()),
        Outcome.NotReached { Reason: NotReachedReason.Stopped } or Outcome.Withdrawn => touch.Returned(),
        Outcome.NotReached => touch.Returned("server-away", now + backOff.Rest(touch.Sender.RestSteps, Chance)),
        Outcome.Unknown unknown => Doubtful(touch, unknown, backOff, now),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} has no verdict."),
    };

    /// <summary>Whether anybody has to hear of it.</summary>
    internal static bool IsNews(PreparedTouch touch, Outcome outcome) => outcome switch
    {
        Outcome.Accepted => touch.Sender.Trouble is not null,
        Outcome.NotReached { Reason: NotReachedReason.Stopped } or Outcome.Withdrawn or Outcome.Unknown => false,
        _ => true,
    };

    internal Task NoticeAsync(PreparedTouch touch, Outcome outcome, DateTime now, CancellationToken cancellation) => outcome switch
    {
        Outcome.Accepted => senders.IsWellAsync(touch.Sender, cancellation),
        Outcome.Deferred { SlowDomain: true } or Outcome.Refused { OurReputation: true } => senders.SlowAsync(touch.Sender.Id, touch.Domain!, node.Times.BackOff, now, cancellation),
        Outcome.Refused { IsDeadAddress: true } => addressees.StopAsync(touch.Wish!.AddressKey, "bounced", cancellation),
        Outcome.NotReached away => senders.RestAsync(touch.Sender, away, now + node.Times.BackOff.Rest(touch.Sender.RestSteps, Chance), now, cancellation),
        _ => Task.CompletedTask,
    };

    /// <summary>A letter that was called back at the last moment is skipped when its address says so, else it waits.</summary>
    internal async Task<SendResult> WithdrawnAsync(PreparedTouch touch, CancellationToken cancellation) =>
        await addressees.WhyNotAsync(touch.Wish!.AddressKey, touch.Wish.IsAdvertising, cancellation) is { } reason
            ? touch.Result(TouchState.Skipped, reason)
            : touch.Returned();

    private static SendResult Later(PreparedTouch touch, string said, BackOff backOff, DateTime now)
    {
        var due = now + backOff.After(touch.Touch.Attempts, Chance);
        var patience = touch.Touch.Purpose == TouchPurpose.Advertising ? touch.Touch.LateAt : touch.Touch.PlannedAt + BackOff.ServicePatience;
        return due > patience && touch.Touch.Attempts > 2
            ? touch.Result(TouchState.Failed, "tried-too-long", said)
            : touch.Result(TouchState.Deferred, "server-later", said, due);
    }

    // It may have arrived. Service is worth a second copy once; advertising is not, somebody decides.
    private static SendResult Doubtful(PreparedTouch touch, Outcome.Unknown unknown, BackOff backOff, DateTime now) =>
        touch.Touch.Purpose == TouchPurpose.Service && !touch.Touch.WasRepeated
            ? touch.Result(TouchState.Planned, "outcome-unknown", unknown.Details, now + backOff.After(1, Chance)) with { Repeats = true }
            : touch.Result(TouchState.Unknown, "outcome-unknown", unknown.Details);

    private static double Chance => Random.Shared.NextDouble();
}
