namespace Hourglass.Method;

internal static class ContentNames
{
    extension(PlaybookContent content)
    {
        /// <summary>The same content with the names and the patience that the playbook's stages have by now.</summary>
        public PlaybookContent NamedLike(Playbook playbook) => content with { Stages = [.. content.Stages.Select(stage => Named(stage, playbook[stage.Stage]))] };
    }

    private static StageContent Named(StageContent stage, PlaybookStage known) => stage with
    {
        Name = new(known.NameEn, known.NameRu),
        Parallel = new(known.ParallelEn, known.ParallelRu),
        MaybeDays = known.MaybeDays,
    };
}
