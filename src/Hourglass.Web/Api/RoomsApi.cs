using System.ComponentModel;
using Hourglass.Rooms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>The customer's room from our side: opened, links given and taken back, and what was written in it.</summary>
internal static class RoomsApi
{
    public static void MapRooms(this IEndpointRouteBuilder api)
    {
        var (journey, guest, word) = (api.MapGroup("/journeys/{id:guid}").WithTags("Rooms"), api.MapGroup("/guests").WithTags("Rooms"), api.MapGroup("/guest-words").WithTags("Rooms"));
        journey.MapGet("/room", async (Guid id, RoomDesk desk, CancellationToken cancellation) => RoomShape.Of(await desk.ReadAsync(id, cancellation))).WithSummary("The customer's room: who has a link, what they wrote, who opened what");
        journey.MapPut("/room", (Guid id, RoomWish wish, RoomDesk desk, HttpRequest asked, CancellationToken cancellation) => Done.AfterAsync(desk.DescribeAsync(id, wish.Details, asked.WantedVersion(), cancellation)))
            .WithSummary("Open the room, or say anew what stands above it");
        journey.MapPost("/room/guests", InviteAsync).WithSummary("Make a private link for one person; the key is shown this once").WithoutVersion();
        guest.MapPost("/{id:guid}/key", async (Guid id, RoomKeyWish wish, RoomDesk desk, CancellationToken cancellation) => new RoomKeyShape(await desk.RenewAsync(id, wish.Days, cancellation)))
            .WithSummary("A new link; the one before opens nothing any more").WithoutVersion();
        guest.MapDelete("/{id:guid}", (Guid id, RoomDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.RevokeAsync(id, cancellation))).WithSummary("Take a link back").WithoutVersion();
        word.MapPut("/{id:guid}/handled", (Guid id, RoomDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.HandleAsync(id, cancellation))).WithSummary("What they wrote was dealt with").WithoutVersion();
        word.MapPost("/{id:guid}/problem", (Guid id, RoomDesk desk, CancellationToken cancellation) => Done.AfterAsync(desk.MakeProblemAsync(id, cancellation))).WithSummary("Make what they need a problem to solve").WithoutVersion();
    }

    private static async Task<Created<RoomKeyShape>> InviteAsync(Guid id, GuestWish wish, RoomDesk desk, CancellationToken cancellation) =>
        TypedResults.Created($"/api/v1/journeys/{id}/room", new RoomKeyShape(await desk.InviteAsync(id, wish.Details, cancellation)));
}

internal sealed record RoomShape(
    string? Title, string? Greeting, bool ShowsNextStep, string? AgreedBy, DateOnly? AgreedOn, DateOnly? ToldOn,
    IReadOnlyList<GuestShape> Guests, IReadOnlyList<GuestWordShape> Words, IReadOnlyList<SightShape> Opened, int Version)
{
    public static RoomShape Of(RoomState state) => new(state.Room?.Title, state.Room?.Greeting, state.Room?.ShowsNextStep ?? false, state.Room?.AgreedBy, state.Room?.AgreedOn, state.Room?.ToldOn,
        [.. state.Guests.Select(g => new GuestShape(g.Id, g.Name, g.Language, g.ExpiresAt, g.RevokedAt, g.SeenAt))],
        [.. state.Words.Select(w => new GuestWordShape(w.Id, w.Kind, w.Text, w.ByName, w.At, w.HandledAt, w.ProblemId))],
        [.. state.Sights.Select(s => new SightShape(s.GuestId, s.What, s.IsRobot, s.Times, s.FirstAt, s.LastAt))], state.Room?.Version ?? 0);
}

internal sealed record GuestShape(Guid Id, string Name, string Language, DateTime ExpiresAt, DateTime? RevokedAt, DateTime? SeenAt);

internal sealed record GuestWordShape(Guid Id, GuestWordKind Kind, string Text, string ByName, DateTime At, DateTime? HandledAt, Guid? ProblemId);

internal sealed record SightShape(Guid GuestId, string What, bool IsRobot, int Times, DateTime FirstAt, DateTime LastAt);

internal sealed record RoomWish([property: Description("The customer reads it.")] string Title, string? Greeting = null, bool ShowsNextStep = true)
{
    internal RoomDetails Details => new(Title, Greeting, ShowsNextStep);
}

internal sealed record GuestWish(string Name, [property: Description("ru or en.")] string Language = "en", [property: Description("So many days the link opens, 1 to 730.")] int Days = RoomGuest.UsualDays)
{
    internal GuestDetails Details => new(Name, Language, Days);
}

internal sealed record RoomKeyWish([property: Description("So many days the link opens, 1 to 730.")] int Days = RoomGuest.UsualDays);

internal sealed record RoomKeyShape([property: Description("The room stands at /room/ and this key. It is kept nowhere.")] string Key);
