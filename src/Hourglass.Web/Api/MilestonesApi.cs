using Hourglass.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class MilestonesApi
{
    public static void MapMilestones(this IEndpointRouteBuilder api) => api.MapGet("/milestones", ListAsync).WithTags("Milestones")
        .WithSummary("Everything that happened, oldest first")
        .WithDescription("Made for following along: `next` is always there. Lines of the last five seconds may come again with it, so that none is ever missed; their ids stay the same.");

    private static async Task<Page<MilestoneShape>> ListAsync([AsParameters] PageAsked page, MilestoneFeed feed, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var lines = await feed.Visible.Where(m => m.Id > after).OrderBy(m => m.Id).Take(page.Size).ToListAsync(cancellation);
        var settled = lines.LastOrDefault(feed.IsSettled)?.Id ?? after;
        return new([.. lines.Select(MilestoneShape.Of)], PageAsked.Cursor(settled));
    }
}

internal sealed record MilestoneShape(
    Guid Id, MilestoneKind Kind, DateTime At, Guid ById, string ByName, Guid? JourneyId, Guid? CompanyId, Guid? PersonId, string? From, string? To, string? Note)
{
    public static MilestoneShape Of(Milestone m) =>
        new(m.Id, m.Kind, m.At, m.ById, m.ByName, m.JourneyId, m.CompanyId, m.PersonId, Code(m.Kind, m.From), Code(m.Kind, m.To), m.Note);

    // Between codes and words only the kind of line tells the difference.
    private static string? Code(MilestoneKind kind, string? value) => value is null ? null : kind switch
    {
        MilestoneKind.Started or MilestoneKind.Moved or MilestoneKind.MovedBack or MilestoneKind.Skipped or MilestoneKind.Answered
            or MilestoneKind.Ended or MilestoneKind.Reopened or MilestoneKind.KeyWithdrawn => ApiJson.Kebab(value),
        _ => value,
    };
}
