using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

/// <summary>Writes down who opened what; a look soon after another one writes nothing.</summary>
public sealed class RoomWatch(HourglassDb db, TimeProvider clock)
{
    public async Task SawAsync(RoomGuest guest, string what, bool isRobot, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sight = await db.RoomSights.SingleOrDefaultAsync(s => s.GuestId == guest.Id && s.What == what && s.IsRobot == isRobot, cancellation);
        if (sight is not null && now - sight.LastAt < RoomSight.Apart) return;
        if (sight is null) db.Add(new RoomSight(guest, what, isRobot, now));
        else sight.Again(now);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two tabs opened it in the same moment: one of them was written down. Anything else is a failure.
            db.ChangeTracker.Clear();
            if (!await db.RoomSights.AnyAsync(s => s.GuestId == guest.Id && s.What == what && s.IsRobot == isRobot, cancellation)) throw;
        }

        if (!isRobot) await db.RoomGuests.Where(g => g.Id == guest.Id).ExecuteUpdateAsync(set => set.SetProperty(g => g.SeenAt, now), cancellation);
    }
}
