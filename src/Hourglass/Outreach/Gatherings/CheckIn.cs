using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The list at the door. Who came gave us a fact about their plan; who came and is nobody yet becomes a candidate of the first stage (R118).</summary>
public sealed class CheckIn(HourglassDb db, Actor actor, Newcomers newcomers, PlanBook plans, LetterSubjects subjects)
{
    public async Task CameAsync(Guid attendeeId, bool came, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        await using var transaction = await db.BeginAsync(cancellation);
        var attendee = await db.Attendees.SingleOrDefaultAsync(a => a.Id == attendeeId, cancellation) ?? throw new RefusedException("attendee.unknown");
        if (attendee.AttendedAt is not null == came) return;
        var gathering = await db.Gatherings.AsNoTracking().SingleAsync(g => g.Id == attendee.GatheringId, cancellation);
        attendee.Came(came ? newcomers.Now : null);
        if (came && attendee.JourneyId is null) await BecomesSomebodyAsync(attendee, gathering, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (attendee.JourneyId is { } journey) await ToldAsync(attendee, gathering, journey, came, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task BecomesSomebodyAsync(Attendee attendee, Gathering gathering, CancellationToken cancellation)
    {
        var (person, journey) = await newcomers.WelcomeAsync(new NewcomerWish(attendee.Name, attendee.Email, null, attendee.Company, gathering.Name, Origin.Event, gathering.OwnerId)
        {
            Language = attendee.Language,
        }, cancellation);
        attendee.Becomes(person, journey);
        // The consent they gave when they registered is theirs by name from here on.
        await db.ConsentEntries.Where(e => e.AddressKey == attendee.EmailKey && e.PersonId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.PersonId, (Guid?)person), cancellation);
    }

    private async Task ToldAsync(Attendee attendee, Gathering gathering, Guid journeyId, bool came, CancellationToken cancellation)
    {
        var company = await db.Journeys.Where(j => j.Id == journeyId).Select(j => j.CompanyId).SingleAsync(cancellation);
        if (came) db.Add(new Milestone(MilestoneKind.EventAttended, actor, newcomers.Now) { JourneyId = journeyId, CompanyId = company, PersonId = attendee.PersonId, To = gathering.Name });
        await db.SaveChangesAsync(cancellation);
        foreach (var step in await StepsAsync(attendee, gathering, journeyId, cancellation)) await plans.SignAsync(journeyId, TouchFact.Attended, step, came, cancellation);
    }

    private async Task<IReadOnlyList<string>> StepsAsync(Attendee attendee, Gathering gathering, Guid journeyId, CancellationToken cancellation)
    {
        var ids = await db.Touchpoints.Where(t => t.JourneyId == journeyId && (t.Id == attendee.TouchId || t.Kind == TouchKind.Event)).Select(t => t.Id).ToListAsync(cancellation);
        return [.. (await subjects.OfAsync(ids, "en", cancellation))
            .Where(s => s.Touch.Id == attendee.TouchId || s.Step?.Event is { } invited && Gathering.KeyOf(invited.Event) == gathering.NameKey).Select(s => s.Touch.Step).Distinct()];
    }
}
