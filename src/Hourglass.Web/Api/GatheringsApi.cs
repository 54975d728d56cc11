using System.ComponentModel;
using Hourglass.Outreach;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>Events: making them, inviting a group, and the list at the door.</summary>
internal static class GatheringsApi
{
    public static void MapGatherings(this IEndpointRouteBuilder api)
    {
        var events = api.MapGroup("/gatherings").WithTags("Events");
        events.MapGet("", ListAsync).WithSummary("List events").WithDescription("In the order they were made.");
        events.MapPost("", AddAsync).WithSummary("Make an event");
        events.MapGet("/{id:guid}", OneAsync).WithSummary("One event");
        events.MapPut("/{id:guid}", DescribeAsync).WithSummary("Change an event").WithoutVersion();
        events.MapDelete("/{id:guid}", CancelAsync).WithSummary("Call an event off").WithoutVersion();
        events.MapGet("/{id:guid}/attendees", AttendeesAsync).WithSummary("Who comes, who waits, who came");
        events.MapPost("/{id:guid}/invitations", InviteAsync).WithSummary("Invite a group")
            .WithDescription("Customers with a tag, or the members of the customer programme; at most 200 at once, nobody twice. Each letter is a touchpoint of the customer's own plan.");
        api.MapPut("/attendees/{id:guid}/attendance", CameAsync).WithTags("Events").WithSummary("Check somebody in")
            .WithDescription("Whoever is nobody's customer yet begins a journey.").WithoutVersion();
    }

    private static async Task<Page<GatheringShape>> ListAsync([AsParameters] PageAsked page, Gatherings book, CancellationToken cancellation)
    {
        var after = page.AfterId;
        return page.Of(await book.All.Where(g => g.Id > after).OrderBy(g => g.Id).Take(page.Size + 1).ToListAsync(cancellation), GatheringShape.Of, g => g.Id);
    }

    private static async Task<Created<GatheringShape>> AddAsync(GatheringWish wish, Gatherings book, CancellationToken cancellation)
    {
        var made = await book.AddAsync(wish.Details, cancellation);
        return TypedResults.Created($"/api/v1/gatherings/{made.Id}", GatheringShape.Of(made));
    }

    private static async Task<GatheringShape> OneAsync(Guid id, Gatherings book, CancellationToken cancellation) => GatheringShape.Of(await KnownAsync(id, book, cancellation));

    private static Task<NoContent> DescribeAsync(Guid id, GatheringWish wish, Gatherings book, CancellationToken cancellation) => Done.AfterAsync(book.DescribeAsync(id, wish.Details, cancellation));

    private static Task<NoContent> CancelAsync(Guid id, Gatherings book, CancellationToken cancellation) => Done.AfterAsync(book.CancelAsync(id, cancellation));

    private static async Task<Page<AttendeeShape>> AttendeesAsync(Guid id, [AsParameters] PageAsked page, Gatherings book, CancellationToken cancellation)
    {
        var after = page.AfterId;
        await KnownAsync(id, book, cancellation);
        return page.Of(await book.ListOf(id).Where(a => a.Id > after).OrderBy(a => a.Id).Take(page.Size + 1).ToListAsync(cancellation), AttendeeShape.Of, a => a.Id);
    }

    private static async Task<InvitedShape> InviteAsync(Guid id, InviteGroupWish wish, Gatherings book, GatheringInvitations invitations, CancellationToken cancellation) =>
        new(await invitations.InviteAsync(await KnownAsync(id, book, cancellation), wish.TagId, cancellation));

    private static Task<NoContent> CameAsync(Guid id, AttendanceWish wish, CheckIn door, CancellationToken cancellation) => Done.AfterAsync(door.CameAsync(id, wish.Came, cancellation));

    private static async Task<Gathering> KnownAsync(Guid id, Gatherings book, CancellationToken cancellation) => await book.OneAsync(id, cancellation) ?? throw new RefusedException("gathering.unknown");
}

internal sealed record GatheringWish(
    string Name, DateTime StartsAt, int Minutes, [property: Description("What one agrees to by registering.")] string Consent, string? About = null, string Language = "en",
    [property: Description("A room or a link; shown to those who come.")] string? Place = null, [property: Description("Null for as many as like.")] int? Places = null,
    [property: Description("Strangers may register on its page.")] bool IsPublic = false)
{
    internal GatheringDetails Details => new(Name, About, Language, StartsAt.ToUniversalTime(), Minutes, Place, Places, Consent, IsPublic);
}

internal sealed record InviteGroupWish([property: Description("Null for the members of the customer programme.")] Guid? TagId = null);

internal sealed record InvitedShape([property: Description("How many were invited now.")] int Invited);

internal sealed record AttendanceWish(bool Came = true);

internal sealed record GatheringShape(
    Guid Id, string Name, string? About, string Language, DateTime StartsAt, int Minutes, string? Place, int? Places, int Taken, string Consent, bool IsPublic, DateTime? CancelledAt)
{
    public static GatheringShape Of(Gathering g) => new(g.Id, g.Name, g.About, g.Language, g.StartsAt, g.Minutes, g.Place, g.Places, g.Taken, g.Consent, g.IsPublic, g.CancelledAt);
}

internal sealed record AttendeeShape(Guid Id, string Name, string Email, string? Company, AttendeeState State, DateTime Since, DateTime? AttendedAt, Guid? JourneyId, Guid? PersonId)
{
    public static AttendeeShape Of(Attendee a) => new(a.Id, a.Name, a.Email, a.Company, a.State, a.Since, a.AttendedAt, a.JourneyId, a.PersonId);
}
