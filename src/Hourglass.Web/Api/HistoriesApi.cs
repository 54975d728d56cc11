using Hourglass.Relationships;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>What happened with a company or a person, and with all that was merged into them.</summary>
internal static class HistoriesApi
{
    public static void MapHistories(this IEndpointRouteBuilder api)
    {
        api.MapGet("/companies/{id:guid}/milestones", OfCompanyAsync).WithTags("Companies").WithSummary("The history of a company").WithDescription("Latest first, its journeys included.");
        api.MapGet("/people/{id:guid}/milestones", OfPersonAsync).WithTags("People").WithSummary("The history of a person").WithDescription("Latest first.");
    }

    private static async Task<Page<MilestoneShape>> OfCompanyAsync(
        Guid id, [AsParameters] PageAsked page, Companies companies, Timelines timelines, CancellationToken cancellation)
    {
        if (!await companies.Visible.AnyAsync(c => c.Id == id, cancellation)) throw new RefusedException("company.unknown");
        return Page(await timelines.OfCompanyAsync(id, Before(page), page.Size, cancellation));
    }

    private static async Task<Page<MilestoneShape>> OfPersonAsync(
        Guid id, [AsParameters] PageAsked page, People people, Timelines timelines, CancellationToken cancellation)
    {
        if (!await people.Visible.AnyAsync(p => p.Id == id, cancellation)) throw new RefusedException("person.unknown");
        return Page(await timelines.OfPersonAsync(id, Before(page), page.Size, cancellation));
    }

    private static Guid? Before(PageAsked page) => page.AfterId is var id && id == Guid.Empty ? null : id;

    private static Page<MilestoneShape> Page(ListPage<TimelineLine> lines) =>
        new([.. lines.Rows.Select(line => MilestoneShape.Of(line.Milestone))], lines.HasMore ? PageAsked.Cursor(lines.Rows[^1].Milestone.Id) : null);
}
