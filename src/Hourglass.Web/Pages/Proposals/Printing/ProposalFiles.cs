using System.Text;
using Hourglass.Proposals;
using Hourglass.Team;
using Hourglass.Web.Host;

namespace Hourglass.Web.Pages.Proposals.Printing;

/// <summary>What of a proposal and of the joint plan is taken home as a file.</summary>
internal static class ProposalFiles
{
    public static void MapProposalFiles(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/journeys/{id:guid}/proposals/{which:guid}/proposal.pdf", PdfAsync).RequireAuthorization(SignInRules.Person).ExcludeFromDescription();
        pages.MapGet("/journeys/{id:guid}/agreement/plan.ics", CalendarAsync).RequireAuthorization(SignInRules.Person).ExcludeFromDescription();
    }

    public static IServiceCollection AddPrinting(this IServiceCollection services) => services.AddSingleton<PaperPrinter>().AddScoped<PaperPages>();

    private static async Task<IResult> PdfAsync(Guid id, Guid which, int? version, ProposalDesk desk, PaperPages pages, PaperPrinter printer, Actor me, CancellationToken cancellation)
    {
        if ((await desk.OneAsync(which, cancellation))?.JourneyId != id || await desk.VersionAsync(which, version, cancellation) is not { } shown) return Results.NotFound();
        var paper = printer.IsThere ? await printer.PrintAsync(await pages.OfAsync(shown, me.DayOf(shown.At)), cancellation) : null;
        return paper is null ? Results.Redirect($"/journeys/{id}/proposal?which={which}&pdf=0") : Results.File(paper, "application/pdf", $"proposal-{shown.Number}.pdf");
    }

    private static async Task<IResult> CalendarAsync(Guid id, AgreementDesk desk, Hourglass.Journeys.JourneySheets sheets, TimeProvider clock, CancellationToken cancellation)
    {
        if (await desk.ReadAsync(id, cancellation) is not { } sheet || await sheets.ReadAsync(id, cancellation) is not { } journey) return Results.NotFound();
        return Results.File(Encoding.UTF8.GetBytes(JointPlanCalendar.Of(journey.Company, sheet.Steps, clock.GetUtcNow().UtcDateTime)), "text/calendar; charset=utf-8", "plan.ics");
    }
}
