using Hourglass.Team;

namespace Hourglass.Method;

/// <summary>The path a kind of customer is carried along: its stages with names in both languages and their patience with "maybe" (R1, R12, R20).</summary>
public sealed class Playbook
{
    private readonly List<PlaybookStage> _stages = [];

    private Playbook() { }

    internal Playbook(string nameEn, string nameRu, IEnumerable<PlaybookStage> stages, Guid workspaceId, PlaybookKind kind = PlaybookKind.Sales)
    {
        (WorkspaceId, NameEn, NameRu, Kind) = (workspaceId, nameEn, nameRu, kind);
        foreach (var stage in stages) _stages.Add(stage.For(this));
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string NameEn { get; private set; } = "";
    public string NameRu { get; private set; } = "";
    public PlaybookKind Kind { get; private set; } = PlaybookKind.Sales;
    /// <summary>The edition that new journeys begin with; 0 before the first was published.</summary>
    public int Published { get; private set; }
    /// <summary>Since when no journey can begin with it; those under way keep it.</summary>
    public DateTime? RetiredAt { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<PlaybookStage> Stages => _stages;

    public bool IsRetired => RetiredAt is not null;

    public string NameIn(string language) => language == "ru" ? NameRu : NameEn;

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

    /// <summary>Makes this content its newest edition; pages read the names and the patience of its stages from here.</summary>
    internal PlaybookEdition Publish(PlaybookContent content, string reason, string byName, DateTime at)
    {
        foreach (var stage in content.Stages)
            this[stage.Stage].Take(new(stage.Stage, stage.Name.En, stage.Name.Ru, stage.Parallel.En, stage.Parallel.Ru, stage.MaybeDays));
        Published++;
        Version++;
        return new PlaybookEdition(this, Published, content, reason, byName, at);
    }

    internal void Retire(DateTime at)
    {
        RetiredAt ??= at;
        Version++;
    }

    internal void BringBack()
    {
        RetiredAt = null;
        Version++;
    }
}
