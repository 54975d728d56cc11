using Hourglass.Languages;
using Hourglass.Research;

namespace Hourglass.Web.Pages.Research.Parts;

/// <summary>A criterion of the ideal client in a few words.</summary>
internal static class CriterionWords
{
    public static string Criterion(this Speech say, Criterion criterion) => criterion.MustNot ? say["criterion.must-not", Plain(say, criterion)] : Plain(say, criterion);

    private static string Plain(Speech say, Criterion criterion) => criterion switch
    {
        { Kind: CriterionKind.Size, Least: { } least, Most: { } most } => say["criterion.size-between", least, most],
        { Kind: CriterionKind.Size, Least: { } least } => say["criterion.size-least", least],
        { Kind: CriterionKind.Size, Most: { } most } => say["criterion.size-most", most],
        { Kind: CriterionKind.Sign } => criterion.Words[0],
        _ => say["criterion.one-of", say[$"criterion-kind.{TextKey.Of(criterion.Kind)}"], string.Join(", ", criterion.Words)],
    };
}
