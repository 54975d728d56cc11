using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Gives places at events and takes them back: never more than there are, and none left empty while somebody waits.</summary>
public sealed class EventPlaces(HourglassDb db, Actor actor, OutreachRuleBook rules, TimeProvider clock)
{
    /// <summary>A place, or one in the queue when there is none; whoever is on the list already stays as they are.</summary>
    public async Task<Joined> JoinAsync(Guid gatheringId, JoinWish wish, CancellationToken cancellation)
    {
        try
        {
            return await TryAsync(gatheringId, wish, cancellation);
        }
        catch (DbUpdateException)
        {
            // The same address twice at once: the other one is on the list now.
            db.ChangeTracker.Clear();
            return await TryAsync(gatheringId, wish, cancellation);
        }
    }

    /// <summary>Gives the place to whoever waits longest.</summary>
    public async Task GiveUpAsync(Guid attendeeId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        var gatheringId = await db.Attendees.Where(a => a.Id == attendeeId).Select(a => (Guid?)a.GatheringId).SingleOrDefaultAsync(cancellation)
            ?? throw new RefusedException("attendee.unknown");
        var gathering = await HoldAsync(gatheringId, cancellation);
        if (!gathering.IsOpenAt(Now)) throw new RefusedException("gathering.closed");
        var attendee = await db.Attendees.SingleAsync(a => a.Id == attendeeId, cancellation);
        if (attendee.State == AttendeeState.GaveUp) return;
        var hadPlace = attendee.State == AttendeeState.Going;
        attendee.Stand(AttendeeState.GaveUp, Now);
        await db.SaveChangesAsync(cancellation);
        if (hadPlace) await PassOnAsync(gatheringId, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<Joined> TryAsync(Guid gatheringId, JoinWish wish, CancellationToken cancellation)
    {
        if (!wish.HasConsented) throw new RefusedException("gathering.no-consent");
        var key = AddressPrint.Of(await rules.SettingsAsync(cancellation), Relationships.EmailAddress.Read(wish.Email).Key);
        await using var transaction = await db.BeginAsync(cancellation);
        var gathering = await HoldAsync(gatheringId, cancellation);
        if (!gathering.IsOpenAt(Now)) throw new RefusedException("gathering.closed");
        var known = await db.Attendees.SingleOrDefaultAsync(a => a.GatheringId == gatheringId && a.EmailKey == key, cancellation);
        if (known is not null && known.State != AttendeeState.GaveUp) return new Joined(known, false);
        var state = await TakeAsync(gatheringId, cancellation) ? AttendeeState.Going : AttendeeState.Waiting;
        var isNew = known is null;
        if (known is null) known = db.Add(new Attendee(gathering, wish, key, state, Now)).Entity;
        else known.Stand(state, Now);
        db.Add(new ConsentEntry(actor.WorkspaceId, key, wish.Guest?.PersonId, ConsentPurpose.PersonalData, ConsentDeed.Given,
            new ConsentProof($"event:{gathering.Id}", $"event-{gathering.ConsentVersion}-{gathering.Language}", gathering.Consent), Now));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new Joined(known, isNew);
    }

    private async Task PassOnAsync(Guid gatheringId, CancellationToken cancellation)
    {
        await db.Gatherings.Where(g => g.Id == gatheringId).ExecuteUpdateAsync(set => set.SetProperty(g => g.Taken, g => g.Taken - 1), cancellation);
        var next = await db.Attendees.Where(a => a.GatheringId == gatheringId && a.State == AttendeeState.Waiting).OrderBy(a => a.Since).ThenBy(a => a.Id).FirstOrDefaultAsync(cancellation);
        if (next is null || !await TakeAsync(gatheringId, cancellation)) return;
        next.Stand(AttendeeState.Going, Now);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<bool> TakeAsync(Guid gatheringId, CancellationToken cancellation) =>
        await db.Gatherings.Where(g => g.Id == gatheringId && (g.Places == null || g.Taken < g.Places))
            .ExecuteUpdateAsync(set => set.SetProperty(g => g.Taken, g => g.Taken + 1), cancellation) == 1;

    // Whoever changes the list holds the event until the end, so that nobody decides by what is being changed.
    private async Task<Gathering> HoldAsync(Guid gatheringId, CancellationToken cancellation)
    {
        await db.Gatherings.Where(g => g.Id == gatheringId).ExecuteUpdateAsync(set => set.SetProperty(g => g.Taken, g => g.Taken), cancellation);
        return await db.Gatherings.AsNoTracking().SingleOrDefaultAsync(g => g.Id == gatheringId, cancellation) ?? throw new RefusedException("gathering.unknown");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <param name="IsNew">Nobody was on the list under this address before, so whoever wrote it may see the entry.</param>
public sealed record Joined(Attendee Attendee, bool IsNew);
