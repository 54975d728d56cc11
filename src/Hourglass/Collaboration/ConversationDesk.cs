using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Collaboration;

/// <summary>The front door of talks with a customer: prepared, held, and what came of each (R41).</summary>
public sealed class ConversationDesk(HourglassDb db, Actor actor, JourneyBook book, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => actor.DayOf(Now);

    /// <summary>The latest first; refuses <c>journey.unknown</c>.</summary>
    public async Task<TalkBook> ReadAsync(Guid journeyId, CancellationToken cancellation)
    {
        var journey = await book.OneAsync(journeyId, cancellation);
        return new(await db.Conversations.AsNoTracking().Where(c => c.JourneyId == journey.Id).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).ToListAsync(cancellation));
    }

    public async Task<Conversation> PlanAsync(Guid journeyId, ConversationDetails details, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var journey = await book.OneAsync(journeyId, cancellation);
        var talk = new Conversation(actor.WorkspaceId, journeyId, details, actor, Now);
        db.Add(talk);
        Tell(journey, "talk-planned", talk.Purpose, $"{talk.On:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancellation);
        return talk;
    }

    public async Task DescribeAsync(Guid id, ConversationDetails details, int? seen, CancellationToken cancellation)
    {
        var (talk, journey) = await OneAsync(id, seen, cancellation);
        var before = talk.Details;
        talk.Describe(details);
        if (Changes.Between(before, talk.Details) is { } changes) Tell(journey, "talk-changed", talk.Purpose, changes);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>It took place. A continuation keeps the customer's answer at "maybe" and its clock running, a move of theirs becomes the next step, "no" is an answer (D7, R12).</summary>
    /// <param name="id">Which one.</param>
    /// <param name="held">What was said and how it ended.</param>
    /// <param name="met">Those of the customer's people who took part: we were in touch with them that day.</param>
    /// <param name="seen">The version that was looked at.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task HoldAsync(Guid id, HeldDetails held, IReadOnlyCollection<Guid> met, int? seen, CancellationToken cancellation)
    {
        var (talk, journey) = await OneAsync(id, seen, cancellation);
        var isNew = !talk.IsHeld || talk.Outcome != held.Outcome;
        talk.Hold(held, Today);
        Tell(journey, $"talk-{TextKey(talk.Outcome)}", talk.Purpose, talk.TheirMove);
        foreach (var person in await db.Stakeholders.Where(s => s.JourneyId == journey.Id && met.Contains(s.Id)).ToListAsync(cancellation)) person.Met(talk.On);

        await using var transaction = await db.BeginAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        if (isNew && journey.Standing == Standing.Active) await FollowAsync(journey, talk, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>One that will not take place; those that did stay.</summary>
    public async Task DropAsync(Guid id, CancellationToken cancellation)
    {
        var (talk, journey) = await OneAsync(id, null, cancellation);
        if (talk.IsHeld) throw new RefusedException("conversation.held-stays");
        if (await db.Signals.AnyAsync(s => s.ConversationId == id, cancellation)) throw new RefusedException("conversation.was-quoted");
        db.Remove(talk);
        Tell(journey, "talk-dropped", talk.Purpose);
        await db.SaveChangesAsync(cancellation);
    }

    private Task FollowAsync(Journey journey, Conversation talk, CancellationToken cancellation) => talk.Outcome switch
    {
        ConversationOutcome.Order => book.AnswerAsync(journey.Id, Answer.Yes, MaybeKind.Unknown, talk.On, cancellation),
        ConversationOutcome.No => book.AnswerAsync(journey.Id, Answer.No, MaybeKind.Unknown, talk.On, cancellation),
        ConversationOutcome.Continuation when journey.Answer is Answer.None => book.AnswerAsync(journey.Id, Answer.Maybe, MaybeKind.Unknown, talk.On, cancellation),
        ConversationOutcome.Advance => book.PlanNextAsync(journey.Id, new NextStep(talk.TheirMove!, talk.TheirMoveOn!.Value, Side.Customer, FirstName(talk), StepKind.Ordinary), cancellation),
        _ => Task.CompletedTask,
    };

    private async Task<(Conversation, Journey)> OneAsync(Guid id, int? seen, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var talk = await db.Conversations.SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RefusedException("conversation.unknown");
        var journey = await book.Visible.SingleOrDefaultAsync(j => j.Id == talk.JourneyId, cancellation) ?? throw new RefusedException("conversation.unknown");
        return seen is null || seen == talk.Version ? (talk, journey) : throw new RefusedException("record.changed");
    }

    private void Tell(Journey journey, string what, string whom, string? note = null) => db.Add(Milestone.Learned(journey, what, whom, note, actor, Now));

    private static string? FirstName(Conversation talk) => talk.Participants?.Split(',')[0].Trim() is { Length: > 0 and <= 100 } name ? name : null;

    private static string TextKey(ConversationOutcome outcome) => Languages.TextKey.Of(outcome);
}

/// <summary>The talks of a journey, the latest first.</summary>
public sealed record TalkBook(IReadOnlyList<Conversation> Talks)
{
    /// <summary>So many friendly talks in a row without a move of the customer's are a "maybe" that costs (D7, R12).</summary>
    public const int TooMany = 2;

    public Conversation? Coming => Talks.LastOrDefault(t => !t.IsHeld);

    public IReadOnlyList<Conversation> Held => [.. Talks.Where(t => t.IsHeld)];

    /// <summary>How many of the latest ended with nothing but "let us go on talking".</summary>
    public int ContinuationsInARow => Held.TakeWhile(t => t.Outcome == ConversationOutcome.Continuation).Count();

    public bool GoesInCircles => ContinuationsInARow >= TooMany;
}
