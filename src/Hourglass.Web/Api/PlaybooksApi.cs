using Hourglass.Method;

namespace Hourglass.Web.Api;

internal static class PlaybooksApi
{
    public static void MapPlaybooks(this IEndpointRouteBuilder api) => api.MapGet("/playbooks", ListAsync).WithTags("Playbooks")
        .WithSummary("The stages, their names and the evidence each asks for");

    private static async Task<PlaybookList> ListAsync(Playbooks playbooks, CancellationToken cancellation) =>
        new([.. (await playbooks.AllAsync(cancellation)).Select(p => new PlaybookShape(p.Id, p.NameEn, p.NameRu,
            [.. p.Stages.OrderBy(s => s.Stage).Select(s => new PlaybookStageShape(s.Stage, s.NameEn, s.NameRu, s.MaybeDays, Gates.Of(s.Stage)))]))]);
}

internal sealed record PlaybookList(IReadOnlyList<PlaybookShape> Items);

internal sealed record PlaybookShape(Guid Id, string NameEn, string NameRu, IReadOnlyList<PlaybookStageShape> Stages);

internal sealed record PlaybookStageShape(Stage Stage, string NameEn, string NameRu, int MaybeDays, IReadOnlyList<string> Evidence);
