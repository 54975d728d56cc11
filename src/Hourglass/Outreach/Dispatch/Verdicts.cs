using Hourglass.Mail;
using Hourglass.Method;

namespace Hourglass.Outreach.Dispatch;

/// <summary>What an attempt's outcome means for the touchpoint, the address, the domain and the sender.</summary>
public sealed class Verdicts(Senders senders, Addressees addressees)
{
    internal async Task<SendResult> OfAsync(PreparedTouch touch, Outcome outcome, DateTime now, CancellationToken cancellation)
    {
        switch (outcome)
        {
            case Outcome.Accepted accepted:
                await senders.IsWellAsync(touch.Sender, touch.Domain!, cancellation);
                return touch.Result(TouchState.Sent, detail: accepted.Answer);
            case Outcome.Deferred deferred:
                if (deferred.SlowDomain) await senders.SlowAsync(touch.Sender.Id, touch.Domain!, now, cancellation);
                return Later(touch, "server-later", deferred.Answer.ToString(), now);
            case Outcome.Refused refused:
                if (refused.IsDeadAddress) await addressees.StopAsync(touch.Wish!.AddressKey, "bounced", cancellation);
                if (refused.OurReputation) await senders.SlowAsync(touch.Sender.Id, touch.Domain!, now, cancellation);
                return touch.Result(TouchState.Failed, refused.OurReputation ? "refused-us" : refused.IsDeadAddress ? "address-dead" : "refused", refused.Answer.ToString());
            case Outcome.NotReached { Reason: NotReachedReason.Stopped }:
                return touch.Returned();
            case Outcome.NotReached away:
                await senders.RestAsync(touch.Sender, away.Reason, away.Details, now, cancellation);
                return touch.Returned("server-away", now + BackOff.Rest(touch.Sender.RestSteps, Chance));
            case Outcome.Withdrawn:
                return await WithdrawnAsync(touch, cancellation);
            case Outcome.Unknown unknown:
                return Doubtful(touch, unknown, now);
            default:
                throw new InvalidOperationException($"{outcome.GetType().Name} has no verdict.");
        }
    }

    private static SendResult Later(PreparedTouch touch, string reason, string said, DateTime now)
    {
        var due = now + BackOff.After(touch.Touch.Attempts, Chance);
        var patience = touch.Touch.Purpose == TouchPurpose.Advertising ? touch.Touch.LateAt : touch.Touch.PlannedAt + BackOff.ServicePatience;
        return due > patience && touch.Touch.Attempts > 2
            ? touch.Result(TouchState.Failed, "tried-too-long", said)
            : touch.Result(TouchState.Deferred, reason, said, due);
    }

    // It may have arrived. Service is worth a second copy once; advertising is not, somebody decides.
    private static SendResult Doubtful(PreparedTouch touch, Outcome.Unknown unknown, DateTime now) =>
        touch.Touch.Purpose == TouchPurpose.Service && !touch.Touch.WasRepeated
            ? touch.Result(TouchState.Planned, "outcome-unknown", unknown.Details, now + BackOff.After(1, Chance)) with { Repeats = true }
            : touch.Result(TouchState.Unknown, "outcome-unknown", unknown.Details);

    private async Task<SendResult> WithdrawnAsync(PreparedTouch touch, CancellationToken cancellation) =>
        await addressees.WhyNotAsync(touch.Wish!.AddressKey, touch.Wish.IsAdvertising, cancellation) is { } reason
            ? touch.Result(TouchState.Skipped, reason)
            : touch.Returned();

    private static double Chance => Random.Shared.NextDouble();
}
