using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of events: making, changing, calling off, and who comes.</summary>
public sealed class Gatherings(HourglassDb db, Actor actor, TimeProvider clock)
{
    public IQueryable<Gathering> All => db.Gatherings.AsNoTracking().OrderByDescending(g => g.StartsAt);

    public Task<Gathering?> OneAsync(Guid id, CancellationToken cancellation) => db.Gatherings.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellation);

    public async Task<Gathering?> NamedAsync(string name, CancellationToken cancellation)
    {
        var key = Gathering.KeyOf(name);
        return await db.Gatherings.AsNoTracking().SingleOrDefaultAsync(g => g.NameKey == key, cancellation);
    }

    public IQueryable<Attendee> ListOf(Guid gatheringId) => db.Attendees.AsNoTracking().Where(a => a.GatheringId == gatheringId);

    public Task<Attendee?> AttendeeAsync(Guid id, CancellationToken cancellation) => db.Attendees.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation);

    public async Task<Gathering> AddAsync(GatheringDetails details, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var me = await db.Members.SingleOrDefaultAsync(m => m.Id == actor.Id, cancellation) ?? throw new RefusedException("member.unknown");
        var gathering = new Gathering(me, details, Now);
        await MustBeAloneAsync(gathering, cancellation);
        db.Add(gathering);
        await db.SaveChangesAsync(cancellation);
        return gathering;
    }

    public async Task DescribeAsync(Guid id, GatheringDetails details, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var gathering = await ToChangeAsync(id, cancellation);
        gathering.Describe(details);
        if (gathering.Places < gathering.Taken) throw new RefusedException("gathering.places-taken", gathering.Taken);
        await MustBeAloneAsync(gathering, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task CancelAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        (await ToChangeAsync(id, cancellation)).Cancel(Now);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Gathering> ToChangeAsync(Guid id, CancellationToken cancellation) =>
        await db.Gatherings.SingleOrDefaultAsync(g => g.Id == id, cancellation) ?? throw new RefusedException("gathering.unknown");

    private async Task MustBeAloneAsync(Gathering gathering, CancellationToken cancellation)
    {
        if (await db.Gatherings.AnyAsync(g => g.NameKey == gathering.NameKey && g.Id != gathering.Id, cancellation)) throw new RefusedException("gathering.name-taken");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

public static class AttendeeLists
{
    /// <summary>This customer's own entry; null when they have not answered.</summary>
    public static Task<Attendee?> OfCustomerAsync(this IQueryable<Attendee> list, Guid journeyId, CancellationToken cancellation) =>
        list.Where(a => a.JourneyId == journeyId).OrderByDescending(a => a.Since).FirstOrDefaultAsync(cancellation);
}
