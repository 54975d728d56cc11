using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of what customers may use for a while: taken up by themselves or for them, its uses counted (R109, R113).</summary>
public sealed class Entitlements(HourglassDb db, Actor actor, TimeProvider clock)
{
    public IQueryable<Entitlement> Visible => db.Entitlements.AsNoTracking().Where(e => db.Journeys.VisibleTo(actor).Any(j => j.Id == e.JourneyId));

    public IQueryable<Entitlement> Of(Guid journeyId) => Visible.Where(e => e.JourneyId == journeyId).OrderBy(e => e.GivenOn).ThenBy(e => e.Id);

    /// <summary>It begins today, however often this is asked.</summary>
    public async Task ActivateAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var entitlement = await OneAsync(id, cancellation);
        if (entitlement.StartsOn is not null) return;
        entitlement.Activate(Today);
        await ToldAsync(entitlement, MilestoneKind.EntitlementBegun, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>One use more; refused before it has begun and after it is over.</summary>
    public async Task UseAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var entitlement = await OneAsync(id, cancellation);
        entitlement.Use(Today);
        await ToldAsync(entitlement, MilestoneKind.EntitlementUsed, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Entitlement> OneAsync(Guid id, CancellationToken cancellation) =>
        await db.Entitlements.SingleOrDefaultAsync(e => e.Id == id && db.Journeys.VisibleTo(actor).Any(j => j.Id == e.JourneyId), cancellation)
            ?? throw new RefusedException("entitlement.unknown");

    private async Task ToldAsync(Entitlement entitlement, MilestoneKind kind, CancellationToken cancellation)
    {
        var company = await db.Journeys.Where(j => j.Id == entitlement.JourneyId).Select(j => j.CompanyId).SingleAsync(cancellation);
        db.Add(new Milestone(kind, actor, Now) { JourneyId = entitlement.JourneyId, CompanyId = company, To = entitlement.WhatEn });
    }

    private DateOnly Today => actor.DayOf(Now);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
