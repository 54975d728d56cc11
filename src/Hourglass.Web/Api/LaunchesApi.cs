using System.ComponentModel;
using Hourglass.Outreach;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>Plans of everybody on a playbook, started at once in the background.</summary>
internal static class LaunchesApi
{
    public static void MapLaunches(this IEndpointRouteBuilder api)
    {
        api.MapPost("/playbooks/{id:guid}/launches", BeginAsync).WithTags("Plans").WithSummary("Start the plan of everybody on a playbook")
            .WithDescription("In the background; ask for its state. Who has a plan that runs, rests or was stopped is left alone.");
        api.MapGet("/launches/{id:guid}", OneAsync).WithTags("Plans").WithSummary("How far it got");
        api.MapDelete("/launches/{id:guid}", CancelAsync).WithTags("Plans").WithSummary("Stop it on the way").WithDescription("Plans that were started by then go on.").WithoutVersion();
    }

    private static async Task<Created<LaunchShape>> BeginAsync(Guid id, LaunchWish wish, PlanLaunches launches, CancellationToken cancellation)
    {
        var launch = await launches.BeginAsync(id, wish.LateJoin, cancellation);
        return TypedResults.Created($"/api/v1/launches/{launch.Id}", LaunchShape.Of(launch));
    }

    private static async Task<LaunchShape> OneAsync(Guid id, PlanLaunches launches, CancellationToken cancellation) => LaunchShape.Of(await launches.OneAsync(id, cancellation));

    private static Task<NoContent> CancelAsync(Guid id, PlanLaunches launches, CancellationToken cancellation) => Done.AfterAsync(launches.CancelAsync(id, cancellation));
}

internal sealed record LaunchWish([property: Description("What becomes of touchpoints whose day has passed.")] LateJoin LateJoin = LateJoin.Skip);

internal sealed record LaunchShape(
    Guid Id, Guid PlaybookId, LaunchState State, [property: Description("From 0 to 1.")] double Progress, int Total, int Started, int LeftAlone, int Touchpoints, string? Problem, DateTime BegunAt, DateTime? EndedAt)
{
    public static LaunchShape Of(PlanLaunch l) => new(l.Id, l.PlaybookId, l.State, l.Progress, l.Total, l.Started, l.LeftAlone, l.Touches, l.Problem, l.BegunAt, l.EndedAt);
}
