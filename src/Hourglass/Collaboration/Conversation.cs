using Hourglass.Team;

namespace Hourglass.Collaboration;

/// <summary>How a conversation ended: only the customer's own next move is an advance; a friendly "let us stay in touch" is not (D7).</summary>
public enum ConversationOutcome { Planned, Order, Advance, Continuation, No }

/// <summary>A talk with the customer that was prepared from what is known of them, and what came of it (R41).</summary>
public sealed class Conversation
{
    private Conversation() { }

    internal Conversation(Guid workspaceId, Guid journeyId, ConversationDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, AddedAt) = (workspaceId, journeyId, by.Name, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public DateOnly On { get; private set; }
    public string Purpose { get; private set; } = "";
    /// <summary>What to talk about, a line each.</summary>
    public string? Agenda { get; private set; }
    /// <summary>Who took part, by name.</summary>
    public string? Participants { get; private set; }
    /// <summary>What was said, by the kind of question that brought it out: how things are, what is hard, what it leads to, what solving it would bring.</summary>
    public string? Situation { get; private set; }
    public string? Difficulties { get; private set; }
    public string? Implications { get; private set; }
    public string? Payoff { get; private set; }
    public ConversationOutcome Outcome { get; private set; }
    /// <summary>What the customer will do next, and by when; without it there was no advance.</summary>
    public string? TheirMove { get; private set; }
    public DateOnly? TheirMoveOn { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }
    public int Version { get; private set; }

    public bool IsHeld => Outcome != ConversationOutcome.Planned;
    public ConversationDetails Details => new(Purpose, On, Agenda, Participants);
    public HeldDetails Held => new(On, Participants, Situation, Difficulties, Implications, Payoff, Outcome, TheirMove, TheirMoveOn);

    internal void Describe(ConversationDetails details)
    {
        Purpose = Wording.RequiredLine(details.Purpose, "conversation.purpose", 200);
        Agenda = Wording.Optional(details.Agenda, "conversation.agenda", 5000);
        Participants = Wording.OptionalLine(details.Participants, "conversation.participants", 500);
        On = Sensible(details.On);
        Version++;
    }

    internal void Hold(HeldDetails held, DateOnly today)
    {
        if (held.Outcome == ConversationOutcome.Planned) throw new RefusedException("conversation.no-outcome");
        if (held.On > today) throw new RefusedException("conversation.in-future");
        On = Sensible(held.On);
        Participants = Wording.RequiredLine(held.Participants, "conversation.participants", 500);
        Situation = Wording.Optional(held.Situation, "conversation.notes", 5000);
        Difficulties = Wording.Optional(held.Difficulties, "conversation.notes", 5000);
        Implications = Wording.Optional(held.Implications, "conversation.notes", 5000);
        Payoff = Wording.Optional(held.Payoff, "conversation.notes", 5000);
        TheirMove = held.Outcome == ConversationOutcome.Advance ? Wording.Required(held.TheirMove, "conversation.their-move", 300) : null;
        if (TheirMove is not null && held.TheirMoveOn is null) throw new RefusedException("conversation.their-move-when");
        (Outcome, TheirMoveOn) = (held.Outcome, TheirMove is null ? null : held.TheirMoveOn);
        Version++;
    }

    private static DateOnly Sensible(DateOnly on) => on.Year is >= 2000 and <= 2100 ? on : throw new RefusedException("conversation.date");
}

/// <param name="Purpose">What we want to have reached when we part.</param>
/// <param name="Agenda">A line each.</param>
public sealed record ConversationDetails(string? Purpose, DateOnly On, string? Agenda = null, string? Participants = null);

/// <param name="TheirMove">What the customer will do next; asked for with an advance.</param>
public sealed record HeldDetails(
    DateOnly On, string? Participants, string? Situation, string? Difficulties, string? Implications, string? Payoff,
    ConversationOutcome Outcome, string? TheirMove = null, DateOnly? TheirMoveOn = null);
