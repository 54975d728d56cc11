using System.Text;
using Hourglass.Outreach;
using Hourglass.Web.Host;

namespace Hourglass.Web.Pages.Outside;

/// <summary>What a customer takes along from a page: a file of the library, an entry for the calendar. The door has looked at the link.</summary>
internal static class OutsideFiles
{
    public static void MapOutsideFiles(this WebApplication app)
    {
        app.MapGet("/to/file/{token}/{id:guid}", FileAsync).AllowAnonymous();
        app.MapGet("/event/{token}/calendar.ics", CalendarAsync).AllowAnonymous();
        app.MapGet("/to/event/{token}/calendar.ics", CalendarAsync).AllowAnonymous();
        app.MapGet("/to/place/{token}/calendar.ics", CalendarAsync).AllowAnonymous();
    }

    private static async Task<IResult> FileAsync(HttpContext request, Guid id, CancellationToken cancellation)
    {
        var visit = OutsideDoor.VisitOf(request)!;
        var materials = visit.Get<Materials>();
        var named = await materials.NamedAsync(visit.Subject!.Step?.Materials ?? [], cancellation);
        if (named.FirstOrDefault(m => m.Id == id) is not { FileName: { } name } material || materials.PathOf(material) is not { } path) return Results.NotFound();
        return Results.File(path, MaterialFiles.TypeOf(name), name);
    }

    private static async Task<IResult> CalendarAsync(HttpContext request, TimeProvider clock, CancellationToken cancellation)
    {
        var (gathering, attendee) = await new EventVisit(OutsideDoor.VisitOf(request)!).ReadAsync(cancellation);
        if (gathering is null) return Results.NotFound();
        var place = attendee?.State == AttendeeState.Going ? gathering.Place : null;
        return Results.File(Encoding.UTF8.GetBytes(CalendarFile.Of(gathering, place, clock.GetUtcNow().UtcDateTime)), "text/calendar; charset=utf-8", "event.ics");
    }
}
