using Hourglass.Rooms;

namespace Hourglass.Web.Pages.Rooms;

/// <summary>What stands above a room, as typed.</summary>
public sealed class RoomInput
{
    public string? Title { get; set; }
    public string? Greeting { get; set; }
    public bool ShowsNextStep { get; set; }
    public int Version { get; set; }

    public RoomDetails Details => new(Title, Greeting, ShowsNextStep);

    public static RoomInput Of(Room room) => new() { Title = room.Title, Greeting = room.Greeting, ShowsNextStep = room.ShowsNextStep, Version = room.Version };
}

/// <summary>Somebody who gets a link, as typed.</summary>
public sealed class GuestInput
{
    public string? Name { get; set; }
    public string Language { get; set; } = "en";
    public int Days { get; set; } = RoomGuest.UsualDays;

    public GuestDetails Details => new(Name, Language, Days);
}
