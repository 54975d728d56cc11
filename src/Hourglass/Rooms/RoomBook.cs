using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

/// <summary>
/// What a guest sees. Nothing leaves here but these records, and they are filled from what is marked shared and from nothing else:
/// pages of the room never hold an entity.
/// </summary>
public sealed partial class RoomBook(HourglassDb db)
{
    public async Task<RoomHome> HomeAsync(RoomGuest guest, CancellationToken cancellation)
    {
        var found = await (from journey in db.Journeys.Where(j => j.Id == guest.JourneyId)
                           from room in db.Rooms.Where(r => r.JourneyId == journey.Id)
                           from owner in db.Members.Where(m => m.Id == journey.OwnerId)
                           select new
                           {
                               room.Greeting,
                               room.AgreedBy,
                               room.AgreedOn,
                               journey.Stage,
                               journey.Standing,
                               journey.PurchasedOn,
                               Owner = owner.Name,
                               Step = room.ShowsNextStep ? journey.NextWhat : null,
                               journey.NextOn,
                               journey.NextSide,
                           }).AsNoTracking().SingleAsync(cancellation);
        return new RoomHome(found.Greeting, found.Owner, found.Stage, found.Standing, found.AgreedBy, found.AgreedOn)
        {
            Next = found is { Step: { } what, NextOn: { } on } ? new RoomStep(what, on, found.NextSide == Side.Customer) : null,
            Ticks = await db.GuestTicks.Where(t => t.JourneyId == guest.JourneyId).Select(t => t.Code).ToHashSetAsync(cancellation),
            Answers = await db.Signals.AsNoTracking().Where(s => s.JourneyId == guest.JourneyId && s.TellsCustomer && s.AnsweredAt != null).OrderByDescending(s => s.AnsweredAt)
                .Select(s => new RoomAnswer(s.Quote, s.SaidBy, s.Answer!)).Take(20).ToListAsync(cancellation),
            Words = await db.GuestWords.AsNoTracking().Where(w => w.JourneyId == guest.JourneyId).OrderByDescending(w => w.Id)
                .Select(w => new RoomWord(w.Kind, w.Text, w.ByName, w.At, w.HandledAt != null)).Take(20).ToListAsync(cancellation),
        };
    }
}

/// <param name="OwnerName">Whom of us to turn to.</param>
public sealed record RoomHome(string? Greeting, string OwnerName, Stage Stage, Standing Standing, string? AgreedBy, DateOnly? AgreedOn)
{
    public RoomStep? Next { get; init; }
    public IReadOnlySet<string> Ticks { get; init; } = new HashSet<string>();
    public IReadOnlyList<RoomAnswer> Answers { get; init; } = [];
    public IReadOnlyList<RoomWord> Words { get; init; } = [];
}

/// <param name="IsTheirs">It is the customer's turn.</param>
public sealed record RoomStep(string What, DateOnly On, bool IsTheirs);

/// <summary>What they said and what we answered.</summary>
public sealed record RoomAnswer(string Quote, string SaidBy, string Answer);

public sealed record RoomWord(GuestWordKind Kind, string Text, string ByName, DateTime At, bool IsHandled);
