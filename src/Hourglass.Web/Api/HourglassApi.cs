using Hourglass.Journeys;
using Hourglass.Method;

namespace Hourglass.Web.Api;

internal static class HourglassApi
{
    public static void MapHourglass(this IEndpointRouteBuilder api) => api.MapGet("/hourglass", CountAsync).WithTags("Journeys")
        .WithSummary("How many journeys stand in each stage, and what they are worth")
        .WithDescription("The same numbers as the page shows, under the same filters as `/journeys`.");

    private static async Task<HourglassShape> CountAsync(
        [AsParameters] JourneysAsked _, HttpRequest asked, JourneyCounts counts, CancellationToken cancellation) =>
        new([.. (await counts.ByStageAsync(JourneysAsked.FilterIn(asked), cancellation)).Select(StageCountShape.Of)]);
}

internal sealed record HourglassShape(IReadOnlyList<StageCountShape> Stages);

internal sealed record StageCountShape(Stage Stage, long Count, bool IsMore, IReadOnlyList<Money> Sums)
{
    public static StageCountShape Of(StageCount c) => new(c.Stage, c.Count, c.IsMore, [.. c.Sums.Select(sum => new Money(sum.Minor, sum.Currency))]);
}
