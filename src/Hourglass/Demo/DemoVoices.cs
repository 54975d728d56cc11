using Hourglass.Collaboration;
using Hourglass.Journeys;

namespace Hourglass.Demo;

/// <summary>What was talked about in the demo, what its customers said, and what came to everybody's mind.</summary>
internal sealed class DemoVoices(DemoCast cast, Dictionary<string, SignalTheme> themes, DateTime now)
{
    private readonly DateOnly _today = new DemoCalendar(now, cast.Zone).Today;

    public IEnumerable<object> Rows(DemoVoice voice, Journey journey)
    {
        var known = themes.Count;
        List<object> rows = [.. voice.Talks.Select(told => Talk(told, journey)), .. voice.Signals.Select(told => Said(told, journey)), .. voice.Ideas.Select(told => Thought(told, journey))];
        return [.. themes.Values.Skip(known), .. rows];
    }

    private Conversation Talk(DemoTalk told, Journey journey)
    {
        var on = _today.AddDays(-told.DaysAgo);
        var talk = new Conversation(cast.Workspace.Id, journey.Id, new(told.Purpose, on, told.Agenda, told.Participants), cast.As(told.By), At(told.DaysAgo));
        talk.Hold(new(on, told.Participants, told.Situation, told.Difficulties, told.Implications, told.Payoff, told.Outcome, told.TheirMove,
            told.TheirMoveDaysAgo is { } days ? _today.AddDays(-days) : null), _today);
        return talk;
    }

    private Signal Said(DemoSignal told, Journey journey)
    {
        var signal = new Signal(cast.Workspace.Id, journey.Id, new(told.Quote, told.SaidBy, told.Kind, told.Uncomfortable, told.Department), cast.As(told.By), At(told.DaysAgo));
        if (told.Owner is { } owner) signal.Route(told.Department, cast.Members[owner].Id, signal.AnswerDueOn);
        if (told.Theme is { } name) signal.Group((themes.TryGetValue(name, out var theme) ? theme : themes[name] = new SignalTheme(cast.Workspace.Id, name)).Id);
        if (told.Answer is { } answer) signal.AnswerWith(told.State, answer, told.Tells, cast.As(told.Owner!), At(Math.Max(0, told.DaysAgo - 6)));
        else signal.MoveOn(told.State);
        if (signal.IsAnswered) signal.SeeAnswer();
        return signal;
    }

    private Idea Thought(DemoIdea told, Journey journey)
    {
        var idea = new Idea(cast.Workspace.Id, journey.Id, new(told.Text, told.Maturity), told.By, At(told.DaysAgo)) { FromCustomer = told.Theirs };
        idea.Share(true);
        return idea;
    }

    private DateTime At(int daysAgo) => new DemoCalendar(now, cast.Zone).Moment(daysAgo);
}

internal sealed record DemoVoice(string Journey, IReadOnlyList<DemoTalk> Talks, IReadOnlyList<DemoSignal> Signals, IReadOnlyList<DemoIdea> Ideas);

internal sealed record DemoTalk(
    string By, int DaysAgo, string Purpose, string? Agenda, string Participants, string? Situation, string? Difficulties, string? Implications, string? Payoff,
    ConversationOutcome Outcome, string? TheirMove, int? TheirMoveDaysAgo);

/// <param name="Tells">The customer may read the answer.</param>
internal sealed record DemoSignal(
    string By, int DaysAgo, string SaidBy, SignalKind Kind, bool Uncomfortable, Department Department, string? Theme, string Quote, string? Owner, SignalState State, string? Answer, bool Tells);

/// <param name="Theirs">The customer's own.</param>
internal sealed record DemoIdea(string By, bool Theirs, int DaysAgo, string Text, Maturity Maturity);
