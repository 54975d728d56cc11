using System.ComponentModel;
using Hourglass.Method;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

internal static class PlaybooksApi
{
    public static void MapPlaybooks(this IEndpointRouteBuilder api)
    {
        var playbooks = api.MapGroup("/playbooks").WithTags("Playbooks");

        playbooks.MapGet("", ListAsync).WithSummary("The stages, their names and the evidence each asks for");
        playbooks.MapEditions();
        playbooks.MapPut("/{id:guid}/stages/{stage}", DescribeAsync).WithSummary("Name a stage and say how patient it is").WithDescription("For administrators.").WithoutVersion();
    }

    private static async Task<PlaybookList> ListAsync(Playbooks playbooks, CancellationToken cancellation) =>
        new([.. (await playbooks.AllAsync(cancellation)).Select(PlaybookShape.Of)]);

    private static async Task<NoContent> DescribeAsync(Guid id, string stage, PlaybookStageWish wish, Playbooks playbooks, CancellationToken cancellation)
    {
        var which = Stages.OfKey(stage) ?? throw new RefusedException("stage.unknown");
        await playbooks.DescribeStageAsync(id, new(which, wish.NameEn, wish.NameRu, wish.ParallelEn, wish.ParallelRu, wish.MaybeDays), cancellation);
        return TypedResults.NoContent();
    }
}

internal sealed record PlaybookList(IReadOnlyList<PlaybookShape> Items);

internal sealed record PlaybookShape(
    Guid Id, string NameEn, string NameRu, PlaybookKind Kind, [property: Description("The edition new journeys begin with; 0 before the first was published.")] int Published,
    [property: Description("No journey begins with it any more.")] bool IsRetired, IReadOnlyList<PlaybookStageShape> Stages)
{
    public static PlaybookShape Of(Playbook p) => new(p.Id, p.NameEn, p.NameRu, p.Kind, p.Published, p.IsRetired, [.. p.Stages.OrderBy(s => s.Stage).Select(PlaybookStageShape.Of)]);
}

internal sealed record PlaybookStageShape(Stage Stage, string NameEn, string NameRu, string ParallelEn, string ParallelRu, int MaybeDays, IReadOnlyList<string> Evidence)
{
    public static PlaybookStageShape Of(PlaybookStage s) => new(s.Stage, s.NameEn, s.NameRu, s.ParallelEn, s.ParallelRu, s.MaybeDays, Gates.Of(s.Stage));
}

internal sealed record PlaybookStageWish(
    string NameEn, string NameRu, [property: Description("The name marketing's hourglass has for it.")] string ParallelEn, string ParallelRu,
    [property: Description("Days a maybe may last, 1 to 365.")] int MaybeDays);
