using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Collaboration;

/// <summary>The front door of customers' sentences: heard, routed, grouped and answered. There is no way to take one back (R42–R45).</summary>
public sealed class SignalDesk(HourglassDb db, Actor actor, JourneyBook book, SignalInbox inbox, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Signal> HearAsync(Guid journeyId, SignalDetails details, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var journey = await book.OneAsync(journeyId, cancellation);
        if (details.ConversationId is { } talk && !await db.Conversations.AnyAsync(c => c.Id == talk && c.JourneyId == journeyId, cancellation)) throw new RefusedException("conversation.unknown");
        var signal = new Signal(actor.WorkspaceId, journeyId, details, actor, Now);
        db.Add(signal);
        db.Add(Milestone.Learned(journey, "signal-heard", signal.SaidBy, signal.Quote, actor, Now));
        await db.SaveChangesAsync(cancellation);
        return signal;
    }

    public Task RouteAsync(Guid id, Department to, Guid? ownerId, DateOnly dueOn, int? seen, CancellationToken cancellation) => ChangeAsync(id, seen, async signal =>
    {
        if (ownerId is not null && !await db.Members.AnyAsync(m => m.Id == ownerId && m.IsActive, cancellation)) throw new RefusedException("member.unknown");
        signal.Route(to, ownerId, dueOn);
        return null;
    }, cancellation);

    public Task MoveOnAsync(Guid id, SignalState state, int? seen, CancellationToken cancellation) => ChangeAsync(id, seen, signal =>
    {
        signal.MoveOn(state);
        return Task.FromResult<string?>(null);
    }, cancellation);

    /// <summary>Goes back to whoever heard it, and to the customer's room when that is wished.</summary>
    public Task AnswerAsync(Guid id, SignalState state, string? words, bool tellsCustomer, int? seen, CancellationToken cancellation) => ChangeAsync(id, seen, signal =>
    {
        signal.AnswerWith(state, words, tellsCustomer, actor, Now);
        return Task.FromResult<string?>("signal-answered");
    }, cancellation);

    /// <summary>Puts it with what others said about the same; a name that is new begins a theme, none takes it out of its theme.</summary>
    public Task GroupAsync(Guid id, string? theme, int? seen, CancellationToken cancellation) => ChangeAsync(id, seen, async signal =>
    {
        signal.Group(string.IsNullOrWhiteSpace(theme) ? null : (await ThemeAsync(theme, cancellation)).Id);
        return null;
    }, cancellation);

    /// <summary>Whoever heard it has read the answer.</summary>
    public async Task SeeAnswerAsync(Guid id, CancellationToken cancellation)
    {
        var signal = await db.Signals.SingleOrDefaultAsync(s => s.Id == id && s.ById == actor.Id && s.AnsweredAt != null, cancellation) ?? throw new RefusedException("signal.unknown");
        signal.SeeAnswer();
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<SignalTheme> ThemeAsync(string name, CancellationToken cancellation)
    {
        var theme = new SignalTheme(actor.WorkspaceId, name);
        var known = (await db.SignalThemes.ToListAsync(cancellation)).Find(t => string.Equals(t.Name, theme.Name, StringComparison.OrdinalIgnoreCase));
        return known ?? db.Add(theme).Entity;
    }

    private async Task ChangeAsync(Guid id, int? seen, Func<Signal, Task<string?>> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var signal = await inbox.Visible.AsTracking().SingleOrDefaultAsync(s => s.Id == id, cancellation) ?? throw new RefusedException("signal.unknown");
        if (seen is not null && seen != signal.Version) throw new RefusedException("record.changed");
        if (await verb(signal) is { } what)
        {
            var journey = await db.Journeys.AsNoTracking().SingleAsync(j => j.Id == signal.JourneyId, cancellation);
            db.Add(Milestone.Learned(journey, what, signal.SaidBy, signal.Answer, actor, Now));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
