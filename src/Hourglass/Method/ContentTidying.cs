namespace Hourglass.Method;

/// <summary>What people typed into a playbook, before it is kept: every text clean and within its limit, what is empty left out.</summary>
internal static class ContentTidying
{
    private const int Line = 200, Paragraph = 4000, Letter = 20_000, Most = 200;

    extension(PlaybookContent content)
    {
        public PlaybookContent Tidied() => content with
        {
            End = content.End is { } end ? end with { Think = Text(end.Think, Paragraph), Say = Text(end.Say, Paragraph), Feel = Text(end.Feel, Paragraph) } : null,
            Referrals = content.Referrals is { } plan
                ? new ReferralPlan(Text(plan.Who, Paragraph), Text(plan.When, Paragraph), Text(plan.How, Paragraph), Text(plan.ToWhom, Paragraph)) : null,
            Touches = [.. AtMost(content.Touches).Select(Touch)],
            Stages = [.. AtMost(content.Stages).OrderBy(s => s.Stage).Select(StageOf)],
            Features = Texts(content.Features, Line * 5),
        };
    }

    private static TouchPlan Touch(TouchPlan touch) => touch with
    {
        Key = Wording.Required(touch.Key, "touch.key", 60),
        Title = Text(touch.Title, Line),
        Field = Wording.OptionalLine(touch.Field, "touch.text", 80),
        Before = Maybe(touch.Before, Paragraph),
        Learns = Maybe(touch.Learns, Paragraph),
        Subject = Maybe(touch.Subject, Line),
        Body = Maybe(touch.Body, Letter),
        Only = [.. AtMost(touch.Only)],
        Series = [.. AtMost(touch.Series).Select(letter => letter with { Subject = Text(letter.Subject, Line), Body = Text(letter.Body, Letter) })],
        Entitlement = touch.Entitlement is { } terms ? terms with { What = Text(terms.What, Line) } : null,
        Event = touch.Event is { } invited ? invited with { Event = Wording.OptionalLine(invited.Event, "touch.text", Line) ?? "" } : null,
        Materials = [.. AtMost(touch.Materials).Select(name => Wording.OptionalLine(name, "touch.text", Line)).OfType<string>().Distinct()],
    };

    private static StageContent StageOf(StageContent stage) => stage with
    {
        Name = Text(stage.Name, 60),
        Parallel = Text(stage.Parallel, 60),
        Purpose = Maybe(stage.Purpose, Paragraph),
        Guide = Maybe(stage.Guide, Paragraph),
        Questions = Texts(stage.Questions, Paragraph),
        Evidence = stage.Evidence.Select(e => (e.Key, Said: Maybe(e.Value, Line))).Where(e => e.Said is not null).ToDictionary(e => e.Key, e => e.Said!),
        Activities = [.. AtMost(stage.Activities).Select(a => a with { Title = Text(a.Title, Line), Artefact = Maybe(a.Artefact, Line) })],
    };

    private static Said[] Texts(IReadOnlyList<Said> all, int limit) => [.. AtMost(all).Select(text => Maybe(text, limit)).OfType<Said>()];

    private static IEnumerable<T> AtMost<T>(IReadOnlyList<T> all) => all.Count <= Most ? all : throw new RefusedException("playbook.too-much", Most);

    private static Said? Maybe(Said? said, int limit) => said is not null && Text(said, limit) is { IsBlank: false } text ? text : null;

    private static Said Text(Said said, int limit) => new(Half(said.En, limit), Half(said.Ru, limit));

    private static string Half(string? typed, int limit) => Wording.Optional(typed, "playbook.text", limit) ?? "";
}
