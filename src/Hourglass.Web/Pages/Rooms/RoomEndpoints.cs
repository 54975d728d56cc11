using System.Text;
using Hourglass.Outreach;
using Hourglass.Rooms;
using Hourglass.Web.Host;
using Hourglass.Web.Pages.Proposals.Printing;

namespace Hourglass.Web.Pages.Rooms;

/// <summary>What is fetched from a room without being a page: files, always as downloads, and the colours of whoever invited.</summary>
internal static class RoomEndpoints
{
    public static void MapRoomFiles(this WebApplication app)
    {
        app.MapGet("/room/{key}/files/{id:guid}", FileAsync).AllowAnonymous();
        app.MapGet("/journeys/{journey:guid}/room/files/{id:guid}", OurFileAsync).RequireAuthorization(SignInRules.Person);
        app.MapGet("/room/{key}/plan.ics", CalendarAsync).AllowAnonymous();
        app.MapGet("/room/{key}/proposal.pdf", PdfAsync).AllowAnonymous();
        app.MapGet("/look/{colour:length(6)}.css", Look).AllowAnonymous();
    }

    private static async Task<IResult> FileAsync(HttpContext request, Guid id, CancellationToken cancellation)
    {
        var visit = RoomEntrance.VisitOf(request)!;
        return Sent(await visit.Get<RoomFiles>().PathAsync(visit.Guest.JourneyId, id, cancellation));
    }

    private static async Task<IResult> OurFileAsync(Guid journey, Guid id, RoomFiles files, CancellationToken cancellation) => Sent(await files.PathAsync(journey, id, cancellation));

    private static async Task<IResult> CalendarAsync(HttpContext request, TimeProvider clock, CancellationToken cancellation)
    {
        var visit = RoomEntrance.VisitOf(request)!;
        var plan = await visit.Get<RoomBook>().PlanAsync(visit.Guest, cancellation);
        return Results.File(Encoding.UTF8.GetBytes(RoomCalendar.Of(visit.Title, plan, clock.GetUtcNow().UtcDateTime)), "text/calendar; charset=utf-8", "plan.ics");
    }

    private static async Task<IResult> PdfAsync(HttpContext request, string key, PaperPages pages, PaperPrinter printer, CancellationToken cancellation)
    {
        var visit = RoomEntrance.VisitOf(request)!;
        if (await visit.Get<RoomBook>().ProposalsAsync(visit.Guest, cancellation) is not [var shown, ..]) return Results.NotFound();
        var on = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(shown.At, TimeZoneInfo.FindSystemTimeZoneById(visit.Workspace.TimeZone)));
        var paper = printer.IsThere ? await printer.PrintAsync(await pages.OfAsync(shown.Content, shown.Number, shown.Hash, on), cancellation) : null;
        return paper is null ? Results.Redirect($"/room/{key}/proposal") : Results.File(paper, "application/pdf", $"proposal-{shown.Number}.pdf");
    }

    private static IResult Sent((string Path, string Name)? file) => file is var (path, name) ? Results.File(path, MaterialFiles.TypeOf(name), name) : Results.NotFound();

    // A style of its own, for pages may not carry any inside.
    private static IResult Look(HttpResponse response, string colour)
    {
        if (!colour.All(char.IsAsciiHexDigit)) return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text($":root {{ --room-colour: #{colour}; }}\n", "text/css; charset=utf-8");
    }
}
