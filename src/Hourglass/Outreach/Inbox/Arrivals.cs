using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Mail.Reading;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach.Inbox;

/// <summary>What follows from a letter that arrived. Only what proves that it answers a letter of ours stops an address; everything else is told or kept (P12).</summary>
public sealed class Arrivals(HourglassDb db, Actor actor, Addressees addressees, Replanning replanning, OutreachRuleBook rules)
{
    private const int ExcerptLength = 500;

    /// <summary>To be asked inside the transaction that marks the letter as dealt with.</summary>
    /// <returns>Why it is not understood: a code the texts know; null when it is.</returns>
    internal Task<string?> ActAsync(Incoming incoming, LetterTrace trace, CancellationToken cancellation) => incoming switch
    {
        Incoming.Bounce bounce => ReportedAsync(bounce.About, touch => BouncedAsync(bounce, touch, cancellation), cancellation),
        Incoming.Complaint complaint => ReportedAsync(complaint.About, touch => StopAsync(touch, "complaint", "complaint", null, cancellation), cancellation),
        Incoming.Reply reply => RepliedAsync(reply, trace, cancellation),
        Incoming.AutoReply => Task.FromResult<string?>(null),
        Incoming.NotUnderstood not => Task.FromResult<string?>(TextKey.Of(not.Reason)),
        _ => throw new InvalidOperationException($"Nothing follows from {incoming.GetType().Name}."),
    };

    private async Task<string?> ReportedAsync(OurLetter about, Func<Touchpoint, Task> deed, CancellationToken cancellation)
    {
        if (!about.IsProven) return "unproven";
        if (await TouchAsync(about, cancellation) is not { } touch) return "letter-gone";
        await deed(touch);
        return null;
    }

    private async Task BouncedAsync(Incoming.Bounce bounce, Touchpoint touch, CancellationToken cancellation)
    {
        var settings = await rules.SettingsAsync(cancellation);
        // We know the address by its print only.
        var recipients = bounce.Recipients.Select(r => r with { AddressKey = r.AddressKey is { } key ? AddressPrint.Of(settings, key) : null }).ToList();
        var kind = (bounce with { Recipients = recipients }).KindFor(touch.AddressKey ?? "");
        var said = recipients.Find(r => r.AddressKey is null || r.AddressKey == touch.AddressKey) ?? recipients[0];
        var reason = kind switch { BounceKind.Hard => "bounced", BounceKind.Soft => "bounced-for-now", BounceKind.Ours => "refused-us" };
        await StopAsync(touch, reason, kind == BounceKind.Hard ? "bounced" : null, LetterTrace.Line($"{said.Status} {said.Words}", 500), cancellation);
    }

    private async Task StopAsync(Touchpoint touch, string reason, string? stop, string? said, CancellationToken cancellation)
    {
        if (stop is not null && touch.AddressKey is { } key) await addressees.StopAsync(key, stop, cancellation);
        await replanning.LockAsync(touch.JourneyId, cancellation);
        var locked = await db.Touchpoints.SingleAsync(t => t.Id == touch.Id, cancellation);
        locked.CameBack(reason, said);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<string?> RepliedAsync(Incoming.Reply reply, LetterTrace trace, CancellationToken cancellation)
    {
        if (await TouchAsync(reply.About, cancellation) is not { } touch) return "letter-gone";
        // A mailbox whose server numbered its letters anew is read again.
        if (await db.Milestones.AnyAsync(m => m.JourneyId == touch.JourneyId && m.Kind == MilestoneKind.Replied && m.To == trace.Id, cancellation)) return null;
        if (reply.AsksToStop) await AskedToStopAsync(reply, touch, cancellation);
        db.Add(new Milestone(MilestoneKind.Replied, actor, replanning.Now)
        {
            JourneyId = touch.JourneyId,
            CompanyId = await db.Journeys.Where(j => j.Id == touch.JourneyId).Select(j => j.CompanyId).SingleAsync(cancellation),
            From = LetterTrace.Line(reply.From.Name.Length > 0 ? reply.From.Name : reply.From.Address, 100),
            To = trace.Id,
            Note = LetterTrace.Words(reply.Text, ExcerptLength),
        });
        await db.SaveChangesAsync(cancellation);
        await replanning.FollowAsync(touch.JourneyId, cancellation);
        return null;
    }

    // Only whom the letter went to: it takes the letter's own number to answer it, and the same address to answer for it.
    private async Task AskedToStopAsync(Incoming.Reply reply, Touchpoint touch, CancellationToken cancellation)
    {
        if (Mail.MailAddress.TryRead(reply.From.Address)?.Key is not { } key || AddressPrint.Of(await rules.SettingsAsync(cancellation), key) != touch.AddressKey) return;
        await addressees.StopAllAsync(touch.AddressKey, "unsubscribed", new ConsentProof("reply", Text: LetterTrace.Words(reply.Text, ExcerptLength)), cancellation);
    }

    private async Task<Touchpoint?> TouchAsync(OurLetter about, CancellationToken cancellation)
    {
        if ((about.TouchpointId ?? Number(about.MessageId)) is not { } id) return null;
        return await db.Touchpoints.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellation);
    }

    private static Guid? Number(string? messageId) => Guid.TryParse(messageId?.Split('.')[0], out var id) ? id : null;
}
