using Hourglass.Collaboration;

namespace Hourglass.Web.Pages.Collaboration;

/// <summary>A conversation that is being prepared, as typed.</summary>
public sealed class TalkInput
{
    public string? Purpose { get; set; }
    public DateOnly? On { get; set; }
    public string? Agenda { get; set; }
    public string? Participants { get; set; }
    public int Version { get; set; }

    public ConversationDetails Details(DateOnly today) => new(Purpose, On ?? today, Agenda, Participants);

    public static TalkInput Of(Conversation talk) => new() { Purpose = talk.Purpose, On = talk.On, Agenda = talk.Agenda, Participants = talk.Participants, Version = talk.Version };
}

/// <summary>What was said, as typed.</summary>
public sealed class HeldInput
{
    public DateOnly? On { get; set; }
    public string? Participants { get; set; }
    public List<Guid>? Met { get; set; }
    public string? Situation { get; set; }
    public string? Difficulties { get; set; }
    public string? Implications { get; set; }
    public string? Payoff { get; set; }
    public ConversationOutcome Outcome { get; set; }
    public string? TheirMove { get; set; }
    public DateOnly? TheirMoveOn { get; set; }
    public int Version { get; set; }

    public HeldDetails Details(DateOnly today) => new(On ?? today, Participants, Situation, Difficulties, Implications, Payoff, Outcome, TheirMove, TheirMoveOn);

    public static HeldInput Of(Conversation talk, DateOnly today) => new()
    {
        On = talk.On > today ? today : talk.On,
        Participants = talk.Participants,
        Situation = talk.Situation,
        Difficulties = talk.Difficulties,
        Implications = talk.Implications,
        Payoff = talk.Payoff,
        Outcome = talk.Outcome,
        TheirMove = talk.TheirMove,
        TheirMoveOn = talk.TheirMoveOn,
        Version = talk.Version,
    };
}

/// <summary>A customer's sentence, as typed.</summary>
public sealed class SignalInput
{
    public string? Quote { get; set; }
    public string? SaidBy { get; set; }
    public SignalKind Kind { get; set; }
    public bool IsUncomfortable { get; set; }
    public Department Department { get; set; }
    public Guid? Talk { get; set; }

    public SignalDetails Details => new(Quote, SaidBy, Kind, IsUncomfortable, Department, Talk);
}

/// <summary>An idea, as typed, or what becomes of one.</summary>
public sealed class IdeaInput
{
    public Guid Id { get; set; }
    public string? Text { get; set; }
    public Maturity Maturity { get; set; }
    public int Rating { get; set; }
    public bool IsShared { get; set; }
    public string? Advice { get; set; }
    public string? Whom { get; set; }

    public IdeaDetails Details => new(Text, Maturity);
}

/// <summary>What becomes of a customer's sentence.</summary>
public sealed class RouteInput
{
    public Guid Id { get; set; }
    public Department Department { get; set; }
    public Guid? Owner { get; set; }
    public DateOnly? On { get; set; }
    public SignalState State { get; set; }
    public string? Answer { get; set; }
    public bool TellsCustomer { get; set; }
    public string? Theme { get; set; }
    public int Version { get; set; }
}
