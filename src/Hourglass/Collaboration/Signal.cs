using Hourglass.Team;

namespace Hourglass.Collaboration;

/// <summary>What a customer's sentence is about (R43).</summary>
public enum SignalKind { WantsToDo, Unsolved, Objection, Praise, Idea, Other }

/// <summary>Who should hear it (R45).</summary>
public enum Department { Undecided, Product, Marketing, Other }

public enum SignalState { New, Read, Considered, Accepted, Declined, Done }

/// <summary>
/// A customer's sentence, word for word, on its way to whoever can answer it (R42–R45). Nobody can change or delete it, least of all those it concerns.
/// </summary>
public sealed class Signal
{
    /// <summary>So long may a customer's sentence wait for an answer; half as long when it is one that we do not like to hear.</summary>
    public const int AnswerDays = 14;

    private Signal() { }

    internal Signal(Guid workspaceId, Guid journeyId, SignalDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, ConversationId, ById, ByName, At) = (workspaceId, journeyId, details.ConversationId, by.Id, by.Name, at);
        Quote = Wording.Required(details.Quote, "signal.quote", 2000);
        SaidBy = Wording.RequiredLine(details.SaidBy, "signal.said-by", 120);
        (Kind, IsUncomfortable, Department) = (details.Kind, details.IsUncomfortable, details.Department);
        AnswerDueOn = by.DayOf(at).AddDays(IsUncomfortable ? AnswerDays / 2 : AnswerDays);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public Guid? ConversationId { get; private init; }
    public string Quote { get; private init; } = "";
    public string SaidBy { get; private init; } = "";
    public SignalKind Kind { get; private init; }
    /// <summary>Something that our company would rather not hear (R42).</summary>
    public bool IsUncomfortable { get; private init; }
    public Guid ById { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
    /// <summary>What other customers said about the same; null while nobody saw that.</summary>
    public Guid? ThemeId { get; private set; }
    public Department Department { get; private set; }
    public Guid? OwnerId { get; private set; }
    public DateOnly AnswerDueOn { get; private set; }
    public SignalState State { get; private set; }
    public string? Answer { get; private set; }
    public string? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    /// <summary>The customer may read the answer, too: in their room.</summary>
    public bool TellsCustomer { get; private set; }
    /// <summary>Whoever heard it knows the answer.</summary>
    public bool IsAnswerSeen { get; private set; }
    public int Version { get; private set; }

    public bool IsAnswered => AnsweredAt is not null;

    public bool IsOverdueOn(DateOnly day) => !IsAnswered && AnswerDueOn < day;

    internal void Route(Department to, Guid? ownerId, DateOnly dueOn)
    {
        (Department, OwnerId, AnswerDueOn) = (to, ownerId, dueOn);
        Version++;
    }

    internal void Group(Guid? themeId)
    {
        ThemeId = themeId;
        Version++;
    }

    /// <summary>Read or being thought about; not an answer yet.</summary>
    internal void MoveOn(SignalState state)
    {
        if (IsAnswered) throw new RefusedException("signal.answered");
        State = state is SignalState.New or SignalState.Read or SignalState.Considered ? state : throw new RefusedException("signal.needs-answer");
        Version++;
    }

    /// <summary>Accepted, declined with a reason, or done: each with words that go back to whoever heard it, and to the customer if that is wished.</summary>
    internal void AnswerWith(SignalState state, string? words, bool tellsCustomer, Actor by, DateTime at)
    {
        if (state is SignalState.New or SignalState.Read or SignalState.Considered) throw new RefusedException("signal.no-answer-state");
        Answer = Wording.Required(words, "signal.answer", 2000);
        (State, TellsCustomer, AnsweredBy, AnsweredAt, IsAnswerSeen) = (state, tellsCustomer, by.Name, at, by.Id == ById);
        Version++;
    }

    internal void SeeAnswer()
    {
        IsAnswerSeen = true;
        Version++;
    }
}

/// <param name="Quote">Word for word.</param>
/// <param name="IsUncomfortable">Our company would rather not hear it.</param>
public sealed record SignalDetails(
    string? Quote, string? SaidBy, SignalKind Kind = SignalKind.WantsToDo, bool IsUncomfortable = false, Department Department = Department.Undecided, Guid? ConversationId = null);

/// <summary>What several customers say in their own ways (R43).</summary>
public sealed class SignalTheme
{
    private SignalTheme() { }

    internal SignalTheme(Guid workspaceId, string? name) => (WorkspaceId, Name) = (workspaceId, Wording.RequiredLine(name, "theme.name", 120));

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private init; } = "";
}
