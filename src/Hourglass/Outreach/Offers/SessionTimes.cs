using System.Data.Common;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of sessions: times that are offered, and the one each customer takes; two never get the same (R112, R116).</summary>
public sealed class SessionTimes(HourglassDb db, Actor actor, JourneyBook journeys, TimeProvider clock)
{
    public const int MostAtOnce = 50;

    /// <summary>What this member offers from now on.</summary>
    public IQueryable<SessionTime> Mine
    {
        get
        {
            var since = Now.AddDays(-7);
            return db.SessionTimes.AsNoTracking().Where(t => t.OwnerId == actor.Id && t.StartsAt > since).OrderBy(t => t.StartsAt);
        }
    }

    public async Task OfferAsync(IReadOnlyList<DateTime> moments, int minutes, string? place, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        if (moments.Count is 0 or > MostAtOnce) throw new RefusedException("session.moments", MostAtOnce);
        var me = await db.Members.SingleOrDefaultAsync(m => m.Id == actor.Id, cancellation) ?? throw new RefusedException("member.unknown");
        db.AddRange(moments.Distinct().Select(at => new SessionTime(me, at, minutes, place, Now)));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Nobody can take it any more; refused once somebody has.</summary>
    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var mine = db.SessionTimes.Where(t => t.Id == id && t.OwnerId == actor.Id);
        if (await mine.Where(t => t.TouchId == null).ExecuteDeleteAsync(cancellation) == 0)
            throw new RefusedException(await mine.AnyAsync(cancellation) ? "session.taken" : "session.unknown");
    }

    public static int MinutesOf(LetterSubject subject) => subject.Step?.Session?.Minutes
        ?? (subject.Coupon is { Kind: CouponKind.FreeSession or CouponKind.FreeAssessment, Amount: > 0 } coupon ? coupon.Amount : 30);

    /// <summary>The times this customer can choose from: those of whoever looks after them, long enough.</summary>
    public Task<List<SessionTime>> OfferedAsync(LetterSubject subject, CancellationToken cancellation)
    {
        var (owner, minutes, now) = (subject.Journey.OwnerId, MinutesOf(subject), Now);
        return db.SessionTimes.AsNoTracking().Where(t => t.OwnerId == owner && t.TouchId == null && t.StartsAt > now && t.Minutes >= minutes)
            .OrderBy(t => t.StartsAt).Take(60).ToListAsync(cancellation);
    }

    public Task<SessionTime?> BookedAsync(LetterSubject subject, CancellationToken cancellation) =>
        db.SessionTimes.AsNoTracking().SingleOrDefaultAsync(t => t.TouchId == subject.Touch.Id, cancellation);

    /// <summary>Takes this time and lets the earlier one go, both or neither; refused when somebody else was quicker.</summary>
    public async Task BookAsync(LetterSubject subject, Guid timeId, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await db.BeginAsync(cancellation);
            await LetGoAsync(subject, cancellation);
            if (await TakeAsync(subject, timeId, cancellation) == 0) throw new RefusedException("session.taken");
            var time = await db.SessionTimes.AsNoTracking().SingleAsync(t => t.Id == timeId, cancellation);
            await ToldAsync(subject, MilestoneKind.SessionBooked, time.StartsAt, cancellation);
            await PlanAsync(subject, time, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (DbException)
        {
            // The same customer twice at once, or two who exchange their times: the database lets one of them through.
            throw new RefusedException("session.taken");
        }
    }

    public async Task CancelAsync(LetterSubject subject, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        var booked = await BookedAsync(subject, cancellation);
        if (booked is null || await LetGoAsync(subject, cancellation) == 0) throw new RefusedException("session.not-booked");
        await ToldAsync(subject, MilestoneKind.SessionCancelled, booked.StartsAt, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task<int> LetGoAsync(LetterSubject subject, CancellationToken cancellation)
    {
        var (touch, now) = (subject.Touch.Id, Now);
        return db.SessionTimes.Where(t => t.TouchId == touch && t.StartsAt > now).ExecuteUpdateAsync(set => set
            .SetProperty(t => t.TouchId, (Guid?)null).SetProperty(t => t.JourneyId, (Guid?)null).SetProperty(t => t.BookedAt, (DateTime?)null), cancellation);
    }

    private Task<int> TakeAsync(LetterSubject subject, Guid timeId, CancellationToken cancellation)
    {
        var (touch, journey, owner, now, minutes) = ((Guid?)subject.Touch.Id, (Guid?)subject.Journey.Id, subject.Journey.OwnerId, Now, MinutesOf(subject));
        return db.SessionTimes.Where(t => t.Id == timeId && t.OwnerId == owner && t.TouchId == null && t.StartsAt > now && t.Minutes >= minutes)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.TouchId, touch).SetProperty(t => t.JourneyId, journey).SetProperty(t => t.BookedAt, (DateTime?)now), cancellation);
    }

    // What the seller planned for an earlier day stays; else the session is the next step.
    private async Task PlanAsync(LetterSubject subject, SessionTime time, CancellationToken cancellation)
    {
        var on = actor.DayOf(time.StartsAt);
        var journey = await db.Journeys.AsNoTracking().SingleAsync(j => j.Id == subject.Journey.Id, cancellation);
        if (journey.Standing is not (Standing.Active or Standing.Finished) || journey.Next is { } next && next.On <= on && next.On >= actor.DayOf(Now)) return;
        var language = await db.Workspaces.Where(w => w.Id == actor.WorkspaceId).Select(w => w.Language).SingleAsync(cancellation);
        var what = Languages.Speech.In(language)["session.next-step", TimeZoneInfo.ConvertTimeFromUtc(time.StartsAt, actor.Zone)];
        await journeys.PlanNextAsync(journey.Id, new NextStep(what, on), cancellation);
    }

    private async Task ToldAsync(LetterSubject subject, MilestoneKind kind, DateTime moment, CancellationToken cancellation)
    {
        var zone = TimeZoneInfo.ConvertTimeFromUtc(moment, actor.Zone);
        db.Add(new Milestone(kind, actor, Now)
        {
            JourneyId = subject.Journey.Id,
            CompanyId = subject.Journey.CompanyId,
            To = zone.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
