using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Invites a selected group to an event and reminds those who come; each letter is a touchpoint of the customer's own plan, under all its rules (R109).</summary>
public sealed class GatheringInvitations(HourglassDb db, Actor actor, PlanBook plans, TimeProvider clock)
{
    public const int MostAtOnce = 200;

    /// <summary>Customers whose plan is running: those with this tag, or the members of the customer programme.</summary>
    public IQueryable<Journey> Group(Guid? tagId)
    {
        var running = db.Journeys.AsNoTracking().VisibleTo(actor).Where(j => db.JourneyPlans.Any(p => p.JourneyId == j.Id && p.State == PlanState.Active && p.PersonId != null));
        return tagId is { } tag
            ? running.Where(j => db.Taggings.Any(t => t.TagId == tag && (t.SubjectId == j.Id || t.SubjectId == j.CompanyId || t.SubjectId == j.PersonId)))
            : running.Where(j => db.Signs.Any(s => s.JourneyId == j.Id && s.Fact == TouchFact.InCustomerProgramme));
    }

    /// <returns>How many were invited now; who was invited before is not invited again.</returns>
    public async Task<int> InviteAsync(Gathering gathering, Guid? tagId, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        if (!gathering.IsOpenAt(Now)) throw new RefusedException("gathering.closed");
        var step = Step(gathering, "invited", "gathering.invitation") with { Event = new EventTerms(gathering.Name, true), Kind = TouchKind.Event };
        var ids = await Group(tagId).OrderBy(j => j.Id).Select(j => j.Id).ToListAsync(cancellation);
        var invited = 0;
        foreach (var journey in ids)
        {
            if (invited == MostAtOnce) break;
            if (await PlaceAsync(journey, step, Now, cancellation)) invited++;
        }

        return invited;
    }

    /// <summary>A letter the day before to a customer who comes; strangers have the reminder in their calendar.</summary>
    public async Task RemindAsync(Gathering gathering, Guid journeyId, CancellationToken cancellation)
    {
        var at = gathering.StartsAt.AddDays(-1);
        if (at <= Now || !await db.JourneyPlans.AnyAsync(p => p.JourneyId == journeyId && p.State == PlanState.Active, cancellation)) return;
        await PlaceAsync(journeyId, Step(gathering, "soon", "gathering.reminder") with { Event = new EventTerms(gathering.Name, false) }, at, cancellation);
    }

    /// <summary>Nobody is reminded of what they no longer go to.</summary>
    public async Task ForgetAsync(Gathering gathering, Guid journeyId, CancellationToken cancellation)
    {
        var id = Touchpoint.IdOf(actor.WorkspaceId, journeyId, KeyOf(gathering, "soon"), 0);
        if (await db.Touchpoints.AnyAsync(t => t.Id == id && TouchStates.Waiting.Contains(t.State), cancellation)) await plans.CancelAsync(id, cancellation);
    }

    private async Task<bool> PlaceAsync(Guid journeyId, TouchPlan step, DateTime at, CancellationToken cancellation)
    {
        var id = Touchpoint.IdOf(actor.WorkspaceId, journeyId, step.Key, 0);
        if (await db.Touchpoints.AnyAsync(t => t.Id == id, cancellation)) return false;
        await plans.AddAsync(journeyId, step, at, cancellation);
        db.ChangeTracker.Clear();
        return true;
    }

    // It counts from nothing: somebody chooses its day.
    private static TouchPlan Step(Gathering gathering, string what, string text) => new()
    {
        Key = KeyOf(gathering, what),
        Title = new Said(Speech.English[$"{text}-title", gathering.Name], Speech.Russian[$"{text}-title", gathering.Name]),
        Anchor = TouchAnchor.DateField,
        Field = "event",
        Subject = new Said(Speech.English[$"{text}-subject"], Speech.Russian[$"{text}-subject"]),
        Body = new Said(Speech.English[$"{text}-text"], Speech.Russian[$"{text}-text"]),
    };

    private static string KeyOf(Gathering gathering, string what) => $"event-{gathering.Id.ToString("n")[^12..]}-{what}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
