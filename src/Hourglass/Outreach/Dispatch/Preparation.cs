using Hourglass.Mail;
using Hourglass.Method;
using Hourglass.Outreach.Inbox;
using Hourglass.Outreach.Planning;
using Hourglass.Team;

namespace Hourglass.Outreach.Dispatch;

/// <summary>Turns claimed touchpoints into letters, or into the written reason why there is none.</summary>
public sealed class Preparation(LetterSubjects subjects, Senders senders, OutreachRuleBook rules, Workspaces workspaces, PlanReading reading)
{
    internal async Task<IReadOnlyList<PreparedTouch>> OfAsync(IReadOnlyCollection<Guid> claimed, Sender sender, DateTime now, CancellationToken cancellation)
    {
        var settings = await rules.SettingsAsync(cancellation);
        var workspace = await workspaces.MineAsync(cancellation);
        var slow = await senders.SlowDomainsAsync(sender.Id, now, cancellation);
        await subjects.FurnishAsync(claimed, DateOnly.FromDateTime(now), cancellation);
        var prepared = new List<PreparedTouch>();
        var claims = await subjects.OfAsync(claimed, workspace.Language, cancellation);
        var outlooks = await reading.OfAsync([.. claims.Select(s => s.Plan).DistinctBy(p => p.JourneyId)], now, cancellation);
        var house = new House(settings, workspace, slow, outlooks, await senders.ReturnPathAsync(sender, settings, cancellation));
        foreach (var subject in claims) prepared.Add(Prepare(subject, new PreparedTouch(subject.Touch, sender), house, now));
        return prepared;
    }

    private static PreparedTouch Prepare(LetterSubject subject, PreparedTouch touch, House house, DateTime now)
    {
        try
        {
            if (Obstacle(subject, touch, house, now) is { } decided) return touch with { Decided = decided };
            var domain = subject.AddressKey![(subject.AddressKey!.LastIndexOf('@') + 1)..];
            if (house.Slow.TryGetValue(domain, out var until)) return touch with { Decided = touch.Returned("domain-slow", until) };
            return touch with
            {
                Domain = domain,
                Letter = LetterWriting.Letter(subject, house.Settings, house.Workspace, touch.Sender, house.Back, now),
                Wish = new StartWish(touch.Id, subject.Touch.Fence, AddressPrint.Of(house.Settings, subject.AddressKey!), subject.Touch.Purpose == TouchPurpose.Advertising),
            };
        }
        catch (RefusedException refused)
        {
            return touch with { Decided = touch.Result(TouchState.Failed, refused.Code, string.Join(", ", refused.Details)) };
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // One that cannot be written must not hold up those beside it (P9).
            return touch with { Decided = touch.Result(TouchState.Failed, "not-written", broken.Message) };
        }
    }

    private static SendResult? Obstacle(LetterSubject subject, PreparedTouch touch, House house, DateTime now)
    {
        if (subject.Step is null) return touch.Result(TouchState.Skipped, "step-gone");
        if (!subject.Plan.IsRunning) return touch.Returned("plan-paused", now.AddHours(1));
        if (subject.Address is null) return touch.Result(TouchState.Failed, "no-address");
        if (house.Settings.PublicAddress is null) return touch.Returned("no-public-address", now.AddMinutes(15));
        if (subject.Touch.Reason is "decided-again" or "outcome-unknown") return null;
        var turn = house.Outlooks[subject.Plan.JourneyId].Turn(ContactRules.Of(house.Settings), subject.Touch, now);
        return turn.Verdict switch
        {
            TurnVerdict.Happen => null,
            TurnVerdict.Wait => touch.Returned(null, turn.Touch!.At ?? Touchpoint.Someday),
            TurnVerdict.Skip => touch.Result(TouchState.Skipped, turn.Touch!.Skip),
            TurnVerdict.Gone => touch.Result(TouchState.Cancelled, "plan-changed"),
        };
    }

    private sealed record House(
        OutreachSettings Settings, Workspace Workspace, Dictionary<string, DateTime> Slow, IReadOnlyDictionary<Guid, PlanOutlook> Outlooks, ReturnPath? Back);
}
