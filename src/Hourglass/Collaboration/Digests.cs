using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Collaboration;

/// <summary>The front door of the digest: read whenever one likes, and sent to those who subscribed (R46).</summary>
public sealed class Digests(HourglassDb db, Actor actor, JourneyBook book, SignalInbox inbox, TimeProvider clock)
{
    private DateOnly Today => actor.DayOf(clock.GetUtcNow().UtcDateTime);

    public async Task<Digest> ReadAsync(DateOnly since, CancellationToken cancellation)
    {
        var from = TimeZoneInfo.ConvertTimeToUtc(since.ToDateTime(TimeOnly.MinValue), actor.Zone);
        var fresh = inbox.Visible.Where(s => s.At >= from);
        var happened = await HappenedAsync(from, cancellation);
        var active = book.Visible.Active();
        return new Digest(since, Today)
        {
            New = await inbox.LinesAsync(fresh, Digest.Shown, cancellation),
            NewCount = await fresh.CountAsync(cancellation),
            Uncomfortable = await inbox.LinesAsync(inbox.Visible.Where(s => s.IsUncomfortable && s.AnsweredAt == null), Digest.Shown, cancellation),
            Overdue = (await inbox.CountAsync(cancellation)).Overdue,
            Answered = await inbox.Visible.CountAsync(s => s.AnsweredAt >= from, cancellation),
            Themes = [.. (await inbox.ThemesAsync(cancellation)).Take(5)],
            Won = happened.GetValueOrDefault(MilestoneKind.Won),
            Results = happened.GetValueOrDefault(MilestoneKind.ResultObtained),
            Finished = happened.GetValueOrDefault(MilestoneKind.Finished),
            ClearNos = happened.GetValueOrDefault(MilestoneKind.Ended),
            WithoutStep = await active.CountAsync(j => j.NextWhat == null, cancellation),
            MaybesTooLong = await active.CountAsync(j => j.DecisionDueOn < Today, cancellation),
            LongestMaybes = await LongestMaybesAsync(active, cancellation),
        };
    }

    public async Task<DigestSubscription> MineAsync(CancellationToken cancellation) =>
        await db.DigestSubscriptions.AsNoTracking().SingleOrDefaultAsync(s => s.MemberId == actor.Id, cancellation) ?? new DigestSubscription(actor.WorkspaceId, actor.Id);

    /// <summary>Everybody may, also those who only read: it changes nothing but their own post.</summary>
    public async Task SubscribeAsync(DigestRhythm rhythm, CancellationToken cancellation)
    {
        if (!await db.Members.AnyAsync(m => m.Id == actor.Id, cancellation)) throw new RefusedException("member.unknown");
        var subscription = await db.DigestSubscriptions.SingleOrDefaultAsync(s => s.MemberId == actor.Id, cancellation)
            ?? db.Add(new DigestSubscription(actor.WorkspaceId, actor.Id)).Entity;
        subscription.Choose(rhythm, Today);
        await db.SaveChangesAsync(cancellation);
    }

    // Only what this reader may see happened, as far as they are concerned.
    private async Task<Dictionary<MilestoneKind, int>> HappenedAsync(DateTime from, CancellationToken cancellation)
    {
        MilestoneKind[] told = [MilestoneKind.Won, MilestoneKind.ResultObtained, MilestoneKind.Finished, MilestoneKind.Ended];
        return await db.Milestones.Where(m => m.At >= from && told.Contains(m.Kind) && book.Visible.Any(j => j.Id == m.JourneyId))
            .GroupBy(m => m.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }

    private Task<List<LongMaybe>> LongestMaybesAsync(IQueryable<Journey> active, CancellationToken cancellation) => active
        .Where(j => j.MaybeSince != null).OrderBy(j => j.MaybeSince).ThenBy(j => j.Id).Take(5)
        .Select(j => new LongMaybe(j.Id, db.Companies.Where(c => c.Id == j.CompanyId).Select(c => c.Name).First(), j.Need, j.MaybeSince!.Value)).ToListAsync(cancellation);
}
