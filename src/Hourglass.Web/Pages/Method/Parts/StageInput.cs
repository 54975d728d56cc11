using Hourglass.Method;

namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>One stage of a playbook as it is typed.</summary>
public sealed class StageInput
{
    public SaidInput Name { get; set => field = value ?? new(); } = new();
    public SaidInput Parallel { get; set => field = value ?? new(); } = new();
    public int MaybeDays { get; set; }
    public SaidInput Purpose { get; set => field = value ?? new(); } = new();
    public SaidInput Guide { get; set => field = value ?? new(); } = new();
    public SaidInput Questions { get; set => field = value ?? new(); } = new();
    public List<EvidenceInput> Evidence { get; set => field = value ?? []; } = [];
    public List<ActivityInput> Activities { get; set => field = value ?? []; } = [];

    public static StageInput Of(StageContent stage) => new()
    {
        Name = SaidInput.Of(stage.Name),
        Parallel = SaidInput.Of(stage.Parallel),
        MaybeDays = stage.MaybeDays,
        Purpose = SaidInput.Of(stage.Purpose),
        Guide = SaidInput.Of(stage.Guide),
        Questions = SaidInput.OfLines(stage.Questions),
        Evidence = [.. Gates.Of(stage.Stage).Select(code => new EvidenceInput { Code = code, Words = SaidInput.Of(stage.Evidence.GetValueOrDefault(code)) })],
        Activities = [.. stage.Activities.Select(ActivityInput.Of), new ActivityInput()],
    };

    public SaidInput Words(string code) => Evidence.Find(e => e.Code == code)?.Words ?? new SaidInput();

    public StageContent Applied(StageContent stage, PlaybookContent content)
    {
        var taken = content.Stages.Where(s => s.Stage != stage.Stage).SelectMany(s => s.Activities).Select(a => a.Key).Concat(Activities.Select(a => a.Key).OfType<string>()).ToHashSet();
        return stage with
        {
            Name = Name.Said,
            Parallel = Parallel.Said,
            MaybeDays = MaybeDays,
            Purpose = Purpose.Said,
            Guide = Guide.Said,
            Questions = Questions.Lines,
            Evidence = Evidence.Where(e => Gates.Asks(stage.Stage, e.Code)).DistinctBy(e => e.Code).ToDictionary(e => e.Code, e => e.Words.Said),
            Activities = [.. Activities.Where(a => !a.IsEmpty).Select(a => a.Activity(taken))],
        };
    }
}

public sealed class EvidenceInput
{
    public string Code { get; set; } = "";
    public SaidInput Words { get; set => field = value ?? new(); } = new();
}

/// <summary>An activity as it is typed; without a title it is taken out.</summary>
public sealed class ActivityInput
{
    public string? Key { get; set; }
    public SaidInput Title { get; set => field = value ?? new(); } = new();
    public Responsible Role { get; set; }
    public int? DueDays { get; set; }
    public SaidInput Artefact { get; set => field = value ?? new(); } = new();

    public bool IsEmpty => string.IsNullOrWhiteSpace(Title.En) && string.IsNullOrWhiteSpace(Title.Ru);

    public static ActivityInput Of(Activity activity) => new()
    {
        Key = activity.Key,
        Title = SaidInput.Of(activity.Title),
        Role = activity.Role,
        DueDays = activity.DueDays,
        Artefact = SaidInput.Of(activity.Artefact),
    };

    /// <param name="taken">Keys that others have; a new one joins them.</param>
    public Activity Activity(HashSet<string> taken) =>
        new(Key is { Length: > 0 } ? Key : ShortName.NewFor(Title.Said, "activity", taken), Title.Said, Role, DueDays, Artefact.Said);
}
