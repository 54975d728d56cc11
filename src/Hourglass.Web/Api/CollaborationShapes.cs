using System.ComponentModel;
using Hourglass.Collaboration;

namespace Hourglass.Web.Api;

internal sealed record TalkShape(
    Guid Id, string Purpose, DateOnly On, string? Agenda, string? Participants, string? Situation, string? Difficulties, string? Implications, string? Payoff,
    ConversationOutcome Outcome, string? TheirMove, DateOnly? TheirMoveOn, string ByName, int Version)
{
    public static TalkShape Of(Conversation t) => new(t.Id, t.Purpose, t.On, t.Agenda, t.Participants, t.Situation, t.Difficulties, t.Implications, t.Payoff, t.Outcome, t.TheirMove, t.TheirMoveOn, t.ByName, t.Version);
}

internal sealed record TalkWish([property: Description("What we want to have reached.")] string Purpose, DateOnly On, [property: Description("A line each.")] string? Agenda = null, string? Participants = null)
{
    internal ConversationDetails Details => new(Purpose, On, Agenda, Participants);
}

internal sealed record HeldWish(
    DateOnly On, string Participants, ConversationOutcome Outcome, string? Situation = null, string? Difficulties = null, string? Implications = null, string? Payoff = null,
    [property: Description("What the customer will do next; needed with an advance.")] string? TheirMove = null, DateOnly? TheirMoveOn = null,
    [property: Description("Stakeholders who took part.")] IReadOnlyList<Guid>? MetIds = null)
{
    internal HeldDetails Details => new(On, Participants, Situation, Difficulties, Implications, Payoff, Outcome, TheirMove, TheirMoveOn);
}

internal sealed record SignalShape(
    Guid Id, Guid JourneyId, string Company, string Quote, string SaidBy, SignalKind Kind, bool IsUncomfortable, string HeardBy, DateTime At, Department Department, Guid? OwnerId, DateOnly AnswerDueOn,
    SignalState State, string? Answer, string? AnsweredBy, DateTime? AnsweredAt, bool TellsCustomer, string? Theme, int Version)
{
    public static SignalShape Of(InboxLine line) => new(line.Signal.Id, line.Signal.JourneyId, line.Company, line.Signal.Quote, line.Signal.SaidBy, line.Signal.Kind, line.Signal.IsUncomfortable, line.Signal.ByName, line.Signal.At,
        line.Signal.Department, line.Signal.OwnerId, line.Signal.AnswerDueOn, line.Signal.State, line.Signal.Answer, line.Signal.AnsweredBy, line.Signal.AnsweredAt, line.Signal.TellsCustomer, line.Theme, line.Signal.Version);
}

internal sealed record SignalWish(
    [property: Description("Word for word.")] string Quote, string SaidBy, SignalKind Kind = SignalKind.WantsToDo, bool IsUncomfortable = false,
    Department Department = Department.Undecided, Guid? ConversationId = null)
{
    internal SignalDetails Details => new(Quote, SaidBy, Kind, IsUncomfortable, Department, ConversationId);
}

internal sealed record InboxAsked
{
    [Description("open (unless told), overdue, mine or answered.")]
    public string? Part { get; init; }
    [Description("undecided, product, marketing or other.")]
    public string? Department { get; init; }
    [Description("wants-to-do, unsolved, objection, praise, idea or other.")]
    public string? Kind { get; init; }
    public bool? OnlyUncomfortable { get; init; }
    public Guid? ThemeId { get; init; }
    [Description("The `next` of the page before.")]
    public string? After { get; init; }

    /// <summary>Refuses <c>api.filter</c> with the name of what it does not understand, and <c>api.cursor</c>.</summary>
    internal InboxFilter Filter => new(Word<InboxPart>(Part, "part") ?? InboxPart.Open, Word<Department>(Department, "department"), Word<SignalKind>(Kind, "kind"), OnlyUncomfortable ?? false, ThemeId,
        After is null ? null : Guid.TryParseExact(After, "N", out var id) ? id : throw new RefusedException("api.cursor"));

    internal static Page<SignalShape> Of(IReadOnlyList<InboxLine> lines) =>
        new([.. lines.Take(SignalInbox.PageSize).Select(SignalShape.Of)], lines.Count > SignalInbox.PageSize ? PageAsked.Cursor(lines[SignalInbox.PageSize - 1].Signal.Id) : null);

    private static TWord? Word<TWord>(string? asked, string name) where TWord : struct, Enum =>
        asked is null ? null : Enum.GetValues<TWord>().Where(word => ApiJson.Kebab(word.ToString()) == asked).Select(word => (TWord?)word).FirstOrDefault() ?? throw new RefusedException("api.filter", name);
}

internal sealed record RouteWish(Department Department, DateOnly DueOn, Guid? OwnerId = null);

internal sealed record StateWish(SignalState State);

internal sealed record SignalAnswerWish(SignalState State, string Answer, [property: Description("The customer may read it in their room.")] bool TellsCustomer = false);

internal sealed record ThemeWish([property: Description("Null takes it out of its theme.")] string? Theme);

internal sealed record IdeaShape(Guid Id, string Text, Maturity Maturity, bool FromCustomer, string ByName, DateTime At, bool IsShared, int Rating, string? AdviceInstead, Guid? SignalId, int Version)
{
    public static IdeaShape Of(Idea i) => new(i.Id, i.Text, i.Maturity, i.FromCustomer, i.ByName, i.At, i.IsShared, i.Rating, i.AdviceInstead, i.SignalId, i.Version);
}

internal sealed record IdeaWish(string Text, Maturity Maturity = Maturity.Exists)
{
    internal IdeaDetails Details => new(Text, Maturity);
}

internal sealed record RatingWish([property: Description("1 to 5.")] int Rating);

internal sealed record AdviceWish([property: Description("What we advise instead.")] string Instead, string Whom);

internal sealed record SubscriptionWish(DigestRhythm Rhythm);

internal sealed record DigestShape(
    DateOnly Since, int New, int Answered, int Overdue, int Won, int ResultsObtained, int Finished, int MaybesTooLong, int WithoutNextStep,
    IReadOnlyList<SignalShape> Latest, IReadOnlyList<SignalShape> Uncomfortable, IReadOnlyList<ThemeShape> Themes)
{
    public static DigestShape Of(Digest d) => new(d.Since, d.NewCount, d.Answered, d.Overdue, d.Won, d.Results, d.Finished, d.MaybesTooLong, d.WithoutStep,
        [.. d.New.Select(SignalShape.Of)], [.. d.Uncomfortable.Select(SignalShape.Of)], [.. d.Themes.Select(t => new ThemeShape(t.Id, t.Name, t.Signals, t.Customers, t.Open))]);
}

internal sealed record ThemeShape(Guid Id, string Name, int Signals, int Customers, int Open);
