using Hourglass.Team;

namespace Hourglass.Rooms;

/// <summary>The customer's own side of a journey: what they see of it, and what both sides agreed on at the door (R9, R17).</summary>
public sealed class Room
{
    private Room() { }

    internal Room(Guid workspaceId, Guid journeyId, RoomDetails details, DateTime at)
    {
        (WorkspaceId, JourneyId, OpenedAt) = (workspaceId, journeyId, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    /// <summary>What the customer reads above their room; never taken from our own notes.</summary>
    public string Title { get; private set; } = "";
    public string? Greeting { get; private set; }
    /// <summary>Whether the customer sees the next step of the journey.</summary>
    public bool ShowsNextStep { get; private set; }
    public DateTime OpenedAt { get; private init; }
    /// <summary>Who of the customer's agreed to the ground rules: either side may stop at any time (R9).</summary>
    public string? AgreedBy { get; private set; }
    public DateOnly? AgreedOn { get; private set; }
    /// <summary>The day on which we explained the hourglass to them (R17).</summary>
    public DateOnly? ToldOn { get; private set; }
    public int Version { get; private set; }

    public RoomDetails Details => new(Title, Greeting, ShowsNextStep);

    internal void Describe(RoomDetails details)
    {
        Title = Wording.RequiredLine(details.Title, "room.name", 200);
        Greeting = Wording.Optional(details.Greeting, "room.greeting", 2000);
        ShowsNextStep = details.ShowsNextStep;
        Version++;
    }

    internal void Agree(string by, DateOnly on)
    {
        if (AgreedOn is not null) return;
        (AgreedBy, AgreedOn) = (by, on);
        Version++;
    }

    internal void Told(DateOnly on)
    {
        ToldOn = on;
        Version++;
    }
}

/// <param name="Title">What the customer reads above their room.</param>
/// <param name="ShowsNextStep">Whether they see the next step of the journey.</param>
public sealed record RoomDetails(string? Title, string? Greeting = null, bool ShowsNextStep = true);

/// <summary>One person of the customer's who has a link of their own, so that we know who did what. The link opens until it expires or is taken back.</summary>
public sealed class RoomGuest
{
    public const int UsualDays = 180, MostDays = 730;

    private RoomGuest() { }

    internal RoomGuest(Guid workspaceId, Guid journeyId, GuestDetails details, string key, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, InvitedAt) = (workspaceId, journeyId, by.Name, at);
        Name = Wording.RequiredLine(details.Name, "guest.name", 100);
        Language = details.Language is "ru" or "en" ? details.Language : throw new RefusedException("workspace.language");
        Renew(key, details.Days, at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public string Name { get; private init; } = "";
    public string Language { get; private init; } = "en";
    /// <summary>SHA-256 of the key; the key itself was shown once.</summary>
    public string KeyHash { get; private set; } = "";
    public DateTime ExpiresAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime InvitedAt { get; private init; }
    /// <summary>When a person, not a robot, was here last.</summary>
    public DateTime? SeenAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpenAt(DateTime moment) => RevokedAt is null && moment < ExpiresAt;

    /// <summary>A new link; the one before opens nothing any more.</summary>
    internal void Renew(string key, int days, DateTime at)
    {
        if (days is < 1 or > MostDays) throw new RefusedException("guest.days", MostDays);
        (KeyHash, ExpiresAt, RevokedAt) = (Secret.HashOf(key), at.AddDays(days), null);
        Version++;
    }

    internal void Revoke(DateTime at)
    {
        RevokedAt ??= at;
        Version++;
    }
}

/// <param name="Language">"ru" or "en": what they are spoken to in.</param>
/// <param name="Days">So long the link opens.</param>
public sealed record GuestDetails(string? Name, string Language = "en", int Days = RoomGuest.UsualDays);
