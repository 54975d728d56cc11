using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Outreach;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

/// <summary>Files that go between both sides. A colleague acts as themselves, a guest as the guest.</summary>
public sealed class RoomFiles(HourglassDb db, Actor actor, JourneyBook book, MaterialFiles files, TimeProvider clock)
{
    public const int MostInARoom = 200;

    public async Task<IReadOnlyList<RoomFileLine>> ReadAsync(Guid journeyId, CancellationToken cancellation) => await db.RoomFiles.AsNoTracking()
        .Where(f => f.JourneyId == journeyId && book.Visible.Any(j => j.Id == journeyId)).OrderByDescending(f => f.Id)
        .Select(f => new RoomFileLine(f.Id, f.Name, f.Size, f.FromCustomer, f.ByName, f.At)).ToListAsync(cancellation);

    public async Task<Guid> PutAsync(Guid journeyId, Stream upload, string fileName, bool fromCustomer, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var journey = await book.OneAsync(journeyId, cancellation);
        if (!await db.Rooms.AnyAsync(r => r.JourneyId == journeyId, cancellation)) throw new RefusedException("room.closed");
        if (await db.RoomFiles.CountAsync(f => f.JourneyId == journeyId, cancellation) >= MostInARoom) throw new RefusedException("room.too-many-files", MostInARoom);
        var kept = await files.KeepAsync(upload, fileName, cancellation);
        try
        {
            var file = new RoomFile(actor.WorkspaceId, journeyId, kept, fromCustomer, actor.Name, clock.GetUtcNow().UtcDateTime);
            db.Add(file);
            db.Add(Milestone.Learned(journey, fromCustomer ? "file-from-customer" : "file-shared", file.Name, null, actor, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellation);
            return file.Id;
        }
        catch
        {
            files.Forget(kept.StoredAs);
            throw;
        }
    }

    /// <summary>Each side takes back what it put there.</summary>
    public async Task RemoveAsync(Guid id, bool asCustomer, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var file = await db.RoomFiles.SingleOrDefaultAsync(f => f.Id == id && f.FromCustomer == asCustomer, cancellation) ?? throw new RefusedException("room-file.unknown");
        if (!await book.Visible.AnyAsync(j => j.Id == file.JourneyId, cancellation)) throw new RefusedException("room-file.unknown");
        db.Remove(file);
        await db.SaveChangesAsync(cancellation);
        files.Forget(file.StoredAs);
    }

    /// <summary>Null when it is not in this room, or gone.</summary>
    public async Task<(string Path, string Name)?> PathAsync(Guid journeyId, Guid id, CancellationToken cancellation)
    {
        var file = await db.RoomFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.JourneyId == journeyId && book.Visible.Any(j => j.Id == journeyId), cancellation);
        return file is not null && files.PathOf(file.StoredAs) is { } path && File.Exists(path) ? (path, file.Name) : null;
    }
}

public sealed record RoomFileLine(Guid Id, string Name, long Size, bool FromCustomer, string ByName, DateTime At);
