using Hourglass.Team;

namespace Hourglass.Method;

/// <summary>The path a kind of customer is carried along: its stages with names in both languages and their patience with "maybe" (R1, R12, R20).</summary>
public sealed class Playbook
{
    private readonly List<PlaybookStage> _stages = [];

    private Playbook() { }

    internal Playbook(string nameEn, string nameRu, IEnumerable<PlaybookStage> stages, Guid workspaceId)
    {
        (WorkspaceId, NameEn, NameRu) = (workspaceId, nameEn, nameRu);
        foreach (var stage in stages) _stages.Add(stage.For(this));
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string NameEn { get; private set; } = "";
    public string NameRu { get; private set; } = "";
    public PlaybookKind Kind { get; private set; } = PlaybookKind.Sales;
    /// <summary>The edition that new journeys begin with; 0 before the first was published.</summary>
    public int Published { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<PlaybookStage> Stages => _stages;

    public PlaybookStage this[Stage stage] => _stages.Single(s => s.Stage == stage);

    /// <summary>Days an answer "maybe" may last in a stage before a decision is asked for (R12).</summary>
    public int PatienceIn(Stage stage) => this[stage].MaybeDays;

    internal void Rename(string nameEn, string nameRu)
    {
        (NameEn, NameRu) = (Wording.Required(nameEn, "playbook.name", 100), Wording.Required(nameRu, "playbook.name", 100));
        Version++;
    }

    internal void Describe(Stage stage, PlaybookStage wanted)
    {
        this[stage].Take(wanted);
        Version++;
    }
}
