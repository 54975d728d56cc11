using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Outreach;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

/// <summary>What a guest tells us from their room: needs, questions, "something is wrong", "this is not for us", and what they tick. Its actor is the guest.</summary>
public sealed class RoomTalk(HourglassDb db, Actor actor, JourneyBook book, StaffLetters letters, TimeProvider clock)
{
    // A person writes a few lines a day; a program that writes hundreds is stopped before it fills the house.
    private const int MostWordsADay = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Says something. "Something is wrong" also reaches the owner by mail at once; "not for us" is a clear answer.</summary>
    public async Task SayAsync(RoomGuest guest, GuestWordKind kind, string? text, CancellationToken cancellation)
    {
        var since = Now.AddDays(-1);
        if (await db.GuestWords.CountAsync(w => w.GuestId == guest.Id && w.At > since, cancellation) >= MostWordsADay) throw new RefusedException("guest-word.too-many", MostWordsADay);
        var journey = await book.OneAsync(guest.JourneyId, cancellation);
        var word = new GuestWord(guest, kind, text, Now);

        await using (var transaction = await db.BeginAsync(cancellation))
        {
            db.Add(word);
            db.Add(Milestone.Learned(journey, $"guest-{TextKey.Of(kind)}", guest.Name, word.Text.Length == 0 ? null : word.Text, actor, Now));
            await db.SaveChangesAsync(cancellation);
            if (kind == GuestWordKind.NotForUs && journey is { Standing: Standing.Active, PurchasedOn: null }) await book.AnswerAsync(journey.Id, Answer.No, MaybeKind.Unknown, null, cancellation);
            await transaction.CommitAsync(cancellation);
        }

        if (kind is GuestWordKind.Wrong or GuestWordKind.NotForUs) await TellOwnerAsync(word, journey, cancellation);
    }

    /// <summary>Either side may stop at any time, and both know it (R9).</summary>
    public async Task AgreeAsync(RoomGuest guest, CancellationToken cancellation)
    {
        var room = await db.Rooms.SingleAsync(r => r.JourneyId == guest.JourneyId, cancellation);
        if (room.AgreedOn is not null) return;
        room.Agree(guest.Name, actor.DayOf(Now));
        db.Add(Milestone.Learned(await book.OneAsync(guest.JourneyId, cancellation), "rules-agreed", guest.Name, null, actor, Now));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Ticks a line of the checklist, or takes the tick back.</summary>
    public async Task TickAsync(RoomGuest guest, string code, bool isDone, CancellationToken cancellation)
    {
        if (!Checklist.Codes.Contains(code)) throw new RefusedException("checklist.unknown");
        var tick = await db.GuestTicks.SingleOrDefaultAsync(t => t.JourneyId == guest.JourneyId && t.Code == code, cancellation);
        if (isDone && tick is null) db.Add(new GuestTick(guest, code, Now));
        if (!isDone && tick is not null) db.Remove(tick);
        await db.SaveChangesAsync(cancellation);
    }

    // The word is kept already; whether the mail leaves is written down beside it, and the owner's day shows it anyway.
    private async Task TellOwnerAsync(GuestWord word, Journey journey, CancellationToken cancellation)
    {
        StaffOutcome sent;
        if (await letters.ToAsync(journey.OwnerId, cancellation) is not var (to, language)) sent = new StaffOutcome(false, "no-address");
        else
        {
            var say = Speech.In(language);
            var company = await db.Companies.Where(c => c.Id == journey.CompanyId).Select(c => c.Name).SingleAsync(cancellation);
            sent = await letters.SendAsync(to, language, say[$"room-mail.{TextKey.Of(word.Kind)}", company],
                StaffLetters.Plain(say["room-mail.body", word.ByName, company, word.Text]), cancellation);
        }

        word.Mailed(sent.Left, sent.Trouble, Now);
        await db.SaveChangesAsync(cancellation);
    }
}
