using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Demo;

/// <summary>Lives one journey of the demo through its own verbs, in the order of its days, so that its history is true.</summary>
internal sealed class DemoTale
{
    // What the story tells in its own words instead of a bare tick.
    private static readonly Dictionary<string, string> Gate = new()
    {
        ["community-map"] = "community-map",
        ["stakeholders"] = "stakeholders",
        ["problems"] = "main-problems-confirmed",
        ["after"] = "after-picture",
        ["design"] = "customer-contributed",
        ["goal"] = "goal-measured",
        ["handover"] = "handover-accepted",
        ["kickoff"] = "kickoff-with-seller",
        ["measured"] = "result-confirmed",
        ["verdict"] = "verdict-taken",
    };

    private readonly DemoCast _cast;
    private readonly DemoJourney _told;
    private readonly Speech _say;
    private readonly DemoCalendar _calendar;
    private readonly IReadOnlyList<DemoMilestone> _milestones;
    private readonly List<Event> _events = [];

    public DemoTale(DemoCast cast, DemoContent content, DemoJourney told, DateTime now)
    {
        (_cast, _told, _say) = (cast, told, Speech.In(cast.Workspace.Language));
        _calendar = new DemoCalendar(now, cast.Zone);
        _milestones = [.. content.Milestones.Where(m => m.Journey == told.Key)];
        if (told.ReferredBy is { } by) Note(told.Entered[0], _say["demo.referred-by", NameOf(content.Journeys.Single(j => j.Key == by).Contact)]);
    }

    public Journey Live()
    {
        Stage[] passed = [.. Stages.All.Take(_told.Entered.Count)];
        foreach (var stage in passed) ShowGate(stage);
        Answer();
        foreach (var stage in passed.Skip(1)) Enter(stage);
        TurnKeys();
        foreach (var milestone in _milestones) Tell(milestone);
        PlanStep();
        End();

        var journey = Start(_calendar.Moment(_told.Entered[0]));
        foreach (var next in _events.OrderByDescending(e => e.DaysAgo)) next.Happens(journey, next.By, _calendar.Moment(next.DaysAgo));
        return journey;
    }

    private Journey Start(DateTime at)
    {
        var details = new JourneyDetails(_told.Need, null, _told.Delight, _told.Origin,
            Currencies.InMinor(_told.Value, _cast.Workspace.Currency), _cast.Workspace.Currency, _cast.People[_told.Contact].Id);
        var journey = new Journey(_cast.Companies[_told.Company], _cast.Playbook, details, Owner, _cast.Members[_told.Owner], at);
        _cast.TagLike(_told.Company, SubjectKind.Journey, journey.Id);
        return journey;
    }

    private void ShowGate(Stage stage)
    {
        var isCurrent = stage == _told.Stage;
        var (from, to) = (_told.Entered[(int)stage], isCurrent ? _told.EndedDaysAgo ?? 0 : _told.Entered[(int)stage + 1]);
        string[] codes = [.. Gates.Of(stage).Where(code => (!isCurrent || _told.Shown?.Contains(code) == true) && !IsTold(code))];
        foreach (var (place, code) in codes.Index())
            On(from - (from - to) * (place + 1.0) / (codes.Length + 1), (journey, by, at) => journey.Show(code, WordsFor(code), by, at));
    }

    private bool IsTold(string code) =>
        code is "delight-answered" or "result-obtained" or "ready-to-recommend" || _milestones.Any(m => Gate.GetValueOrDefault(m.Kind) == code);

    private string? WordsFor(string code) => code switch
    {
        "goal-measured" when _told.Target is { } target => _say["demo.goal", _told.Measure, Number(_told.Baseline), Number(target), _told.Unit],
        "result-confirmed" when _told.Actual is { } actual => _say["demo.actual", _told.Measure, Number(actual), _told.Unit],
        "verdict-taken" when _told.Verdict is { } verdict => _say[$"demo.verdict.{verdict}"],
        _ => null,
    };

    // Signing and a closing "no" answer by themselves.
    private void Answer()
    {
        if (_told.AnswerDaysAgo is not { } daysAgo || _told.Answer == Journeys.Answer.No || _told.Entered.ElementAtOrDefault((int)Stage.Deliver) == daysAgo) return;
        On(daysAgo, (journey, by, at) => journey.Answered(_told.Answer, _told.Maybe, by.DayOf(at), _cast.Playbook, by, at));
    }

    private void Enter(Stage stage) => On(_told.Entered[(int)stage], (journey, by, at) =>
    {
        if (stage == Stage.Deliver) journey.Win(by.DayOf(at), null, TextOf("signed"), _cast.Playbook, by, at);
        else journey.MoveTo(stage, null, _cast.Playbook, by, at);
    });

    private void TurnKeys()
    {
        if (_told.ResultDaysAgo is { } result) Turn(result, FinishKey.ResultObtained, QuoteOf("verdict") ?? _say[$"demo.result.{_told.Verdict}"]);
        if (_told.RecommendDaysAgo is { } recommend) Turn(recommend, FinishKey.ReadyToRecommend, QuoteOf("recommend") ?? _say["demo.recommend"]);
    }

    private void Turn(int daysAgo, FinishKey key, string words) =>
        On(daysAgo, (journey, by, at) => journey.Turn(key, words, by.DayOf(at), by, at));

    private void Tell(DemoMilestone milestone)
    {
        if (milestone.Kind is "signed" or "recommend") return;
        var text = milestone.Quote is { } quote ? _say["demo.quote", milestone.Text, quote, NameOf(milestone.By)] : milestone.Text;
        if (!Gate.TryGetValue(milestone.Kind, out var code)) Note(milestone.DaysAgo, text, milestone.By);
        else On(milestone.DaysAgo, (journey, by, at) => journey.Show(code, text, by, at), milestone.By);
    }

    private void PlanStep()
    {
        if (_told.Step is not { } step) return;
        var who = _told.StepSide == Side.Customer ? NameOf(_told.Contact) : null;
        On(Math.Min(_told.Entered[^1], Math.Max(2, 4 - _told.StepInDays)), (journey, by, at) =>
            journey.PlanNext(new NextStep(step, _calendar.Today.AddDays(_told.StepInDays), _told.StepSide, who, _told.StepKind), by, at));
    }

    private void End()
    {
        if (_told.Ending is null or "won") return;
        var ending = Enum.Parse<Ending>(_told.Ending.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        On(_told.EndedDaysAgo!.Value, (journey, by, at) => journey.End(
            new Farewell(ending, _told.OurReason!, _told.TheirReason, ComeBackOn: ComeBackOn), by.DayOf(at), by, at));
    }

    private DateOnly? ComeBackOn => _told.ReturnInDays is { } days ? _calendar.Today.AddDays(days) : null;

    private void Note(int daysAgo, string text, string? by = null) => On(daysAgo, (journey, actor, at) => journey.Note(text, actor, at), by);

    private void On(double daysAgo, Action<Journey, Actor, DateTime> happens, string? by = null) =>
        _events.Add(new Event(daysAgo, by is not null && _cast.Members.ContainsKey(by) ? _cast.As(by) : Owner, happens));

    private Actor Owner => _cast.As(_told.Owner);

    private string? TextOf(string kind) => _milestones.FirstOrDefault(m => m.Kind == kind)?.Text;

    private string? QuoteOf(string kind) => _milestones.FirstOrDefault(m => m.Kind == kind)?.Quote;

    private string NameOf(string key) => _cast.People.TryGetValue(key, out var person) ? person.Name : _cast.Members[key].Name;

    private string? Number(decimal? number) => number?.ToString("0.##", _say.Culture);

    private sealed record Event(double DaysAgo, Actor By, Action<Journey, Actor, DateTime> Happens);
}
