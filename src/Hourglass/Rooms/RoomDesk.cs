using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

/// <summary>Our side of a customer's room: opened, described, links given and taken back, and what came out of it.</summary>
public sealed class RoomDesk(HourglassDb db, Actor actor, JourneyBook book, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Refuses <c>journey.unknown</c>.</summary>
    public async Task<RoomState> ReadAsync(Guid journeyId, CancellationToken cancellation)
    {
        var journey = await book.OneAsync(journeyId, cancellation);
        return new(
            await db.Rooms.AsNoTracking().SingleOrDefaultAsync(r => r.JourneyId == journey.Id, cancellation),
            await db.RoomGuests.AsNoTracking().Where(g => g.JourneyId == journey.Id).OrderBy(g => g.Id).ToListAsync(cancellation),
            await db.GuestWords.AsNoTracking().Where(w => w.JourneyId == journey.Id).OrderByDescending(w => w.Id).ToListAsync(cancellation),
            await db.RoomSights.AsNoTracking().Where(s => s.JourneyId == journey.Id).OrderByDescending(s => s.LastAt).Take(100).ToListAsync(cancellation),
            await db.GuestTicks.AsNoTracking().Where(t => t.JourneyId == journey.Id).ToListAsync(cancellation));
    }

    /// <summary>Opens the room, or says anew what stands above it.</summary>
    public async Task DescribeAsync(Guid journeyId, RoomDetails details, int? seen, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var room = await db.Rooms.SingleOrDefaultAsync(r => r.JourneyId == journeyId, cancellation);
        if (seen is { } version && version != (room?.Version ?? 0)) throw new RefusedException("record.changed");
        if (room is null)
        {
            db.Add(room = new Room(actor.WorkspaceId, journeyId, details, Now));
            Tell(journey, "room-opened", room.Title);
        }
        else room.Describe(details);
        await db.SaveChangesAsync(cancellation);
    }

    /// <returns>The key of the link, shown this once.</returns>
    public async Task<string> InviteAsync(Guid journeyId, GuestDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        if (!await db.Rooms.AnyAsync(r => r.JourneyId == journeyId, cancellation)) throw new RefusedException("room.closed");
        var key = RoomKey.New(actor.WorkspaceId);
        var guest = new RoomGuest(actor.WorkspaceId, journeyId, details, key, actor, Now);
        db.Add(guest);
        Tell(journey, "guest-invited", guest.Name);
        await db.SaveChangesAsync(cancellation);
        return key;
    }

    /// <returns>The key of the new link; the one before opens nothing any more.</returns>
    public async Task<string> RenewAsync(Guid guestId, int days, CancellationToken cancellation)
    {
        var (guest, journey) = await GuestAsync(guestId, cancellation);
        var key = RoomKey.New(actor.WorkspaceId);
        guest.Renew(key, days, Now);
        Tell(journey, "guest-renewed", guest.Name);
        await db.SaveChangesAsync(cancellation);
        return key;
    }

    public async Task RevokeAsync(Guid guestId, CancellationToken cancellation)
    {
        var (guest, journey) = await GuestAsync(guestId, cancellation);
        guest.Revoke(Now);
        Tell(journey, "guest-revoked", guest.Name);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>We explained the hourglass to them (R17).</summary>
    public async Task TellAsync(Guid journeyId, DateOnly? on, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var room = await db.Rooms.SingleOrDefaultAsync(r => r.JourneyId == journeyId, cancellation) ?? throw new RefusedException("room.closed");
        var today = actor.DayOf(Now);
        if (on > today) throw new RefusedException("room.told-in-future");
        room.Told(on ?? today);
        Tell(journey, "hourglass-told", room.Title);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task HandleAsync(Guid wordId, CancellationToken cancellation)
    {
        var (word, journey) = await WordAsync(wordId, cancellation);
        word.Handle(actor.Name, Now);
        Tell(journey, "guest-word-handled", word.ByName, word.Text);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What they wrote that they need becomes a problem of theirs, in their words.</summary>
    public async Task<Guid> MakeProblemAsync(Guid wordId, CancellationToken cancellation)
    {
        var (word, journey) = await WordAsync(wordId, cancellation);
        var details = new ProblemDetails(Wording.Clipped(word.Text, 500), Wording.Clipped(word.Text, 2000), null, EvidenceClass.Told);
        var problem = new Problem(actor.WorkspaceId, journey.Id, details, actor, Now) { FromCustomer = true };
        problem.Share(true);
        db.Add(problem);
        word.Handle(actor.Name, Now, problem.Id);
        Tell(journey, "problem-found", Wording.Clipped(word.Text, 120));
        await db.SaveChangesAsync(cancellation);
        return problem.Id;
    }

    /// <summary>What customers of this member's journeys wrote and nobody dealt with yet; what is wrong comes first.</summary>
    public async Task<IReadOnlyList<WaitingWord>> WaitingForMeAsync(CancellationToken cancellation) => [.. (await (
        from word in db.GuestWords.AsNoTracking().Where(w => w.HandledAt == null)
        from journey in db.Journeys.Where(j => j.Id == word.JourneyId && j.OwnerId == actor.Id)
        from company in db.Companies.Where(c => c.Id == journey.CompanyId)
        orderby word.Id descending
        select new WaitingWord(word, company.Name)).Take(50).ToListAsync(cancellation)).OrderByDescending(w => w.Word.Kind == GuestWordKind.Wrong).ThenByDescending(w => w.Word.At)];

    private Task<Journey> JourneyAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        return book.OneAsync(id, cancellation);
    }

    private async Task<(RoomGuest, Journey)> GuestAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var guest = await db.RoomGuests.SingleOrDefaultAsync(g => g.Id == id, cancellation) ?? throw new RefusedException("guest.unknown");
        return (guest, await book.Visible.SingleOrDefaultAsync(j => j.Id == guest.JourneyId, cancellation) ?? throw new RefusedException("guest.unknown"));
    }

    private async Task<(GuestWord, Journey)> WordAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var word = await db.GuestWords.SingleOrDefaultAsync(w => w.Id == id, cancellation) ?? throw new RefusedException("guest-word.unknown");
        return (word, await book.Visible.SingleOrDefaultAsync(j => j.Id == word.JourneyId, cancellation) ?? throw new RefusedException("guest-word.unknown"));
    }

    private void Tell(Journey journey, string what, string whom, string? note = null) => db.Add(Milestone.Learned(journey, what, whom, note, actor, Now));
}

/// <param name="Room">Null while it is not opened.</param>
public sealed record RoomState(Room? Room, IReadOnlyList<RoomGuest> Guests, IReadOnlyList<GuestWord> Words, IReadOnlyList<RoomSight> Sights, IReadOnlyList<GuestTick> Ticks)
{
    public string NameOf(Guid guestId) => Guests.FirstOrDefault(g => g.Id == guestId)?.Name ?? "";
}

public sealed record WaitingWord(GuestWord Word, string Company);
