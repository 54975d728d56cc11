namespace Hourglass.Method;

/// <summary>One stage of a playbook as an administrator may rename it: our name and the marketing hourglass's parallel name, in both languages (R20, R26).</summary>
public sealed class PlaybookStage
{
    private PlaybookStage() { }

    public PlaybookStage(Stage stage, string nameEn, string nameRu, string parallelEn, string parallelRu, int maybeDays) =>
        (Stage, NameEn, NameRu, ParallelEn, ParallelRu, MaybeDays) = (stage, nameEn, nameRu, parallelEn, parallelRu, maybeDays);

    public Guid WorkspaceId { get; private init; }
    public Guid PlaybookId { get; private init; }
    public Stage Stage { get; private init; }
    public string NameEn { get; private set; } = "";
    public string NameRu { get; private set; } = "";
    public string ParallelEn { get; private set; } = "";
    public string ParallelRu { get; private set; } = "";
    public int MaybeDays { get; private set; }

    public string NameIn(string language) => language == "ru" ? NameRu : NameEn;

    public string ParallelIn(string language) => language == "ru" ? ParallelRu : ParallelEn;

    internal PlaybookStage For(Playbook playbook) =>
        new(Stage, NameEn, NameRu, ParallelEn, ParallelRu, MaybeDays) { WorkspaceId = playbook.WorkspaceId, PlaybookId = playbook.Id };

    internal void Take(PlaybookStage wanted)
    {
        NameEn = Wording.Required(wanted.NameEn, "stage.name", 60);
        NameRu = Wording.Required(wanted.NameRu, "stage.name", 60);
        ParallelEn = Wording.Required(wanted.ParallelEn, "stage.parallel", 60);
        ParallelRu = Wording.Required(wanted.ParallelRu, "stage.parallel", 60);
        if (wanted.MaybeDays is < 1 or > 365) throw new RefusedException("stage.maybe-days");
        MaybeDays = wanted.MaybeDays;
    }
}
