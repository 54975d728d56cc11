namespace Hourglass.Outreach;

public enum AttendeeState { Going, Waiting, GaveUp }

/// <summary>Somebody who registered: has a place, waits for one, or gave it up; and whether they came.</summary>
public sealed class Attendee
{
    private Attendee() { }

    internal Attendee(Gathering gathering, JoinWish wish, string emailKey, AttendeeState state, DateTime at)
    {
        (WorkspaceId, GatheringId, EmailKey) = (gathering.WorkspaceId, gathering.Id, emailKey);
        Name = Wording.RequiredLine(wish.Name, "attendee.name", 150);
        (Email, Language) = (wish.Email.Trim(), wish.Language);
        Company = Wording.OptionalLine(wish.Company, "attendee.company", 200);
        (JourneyId, PersonId, TouchId) = (wish.Guest?.JourneyId, wish.Guest?.PersonId, wish.Guest?.TouchId);
        Stand(state, at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid GatheringId { get; private init; }
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    /// <summary>A keyed print of the address; one address has one place.</summary>
    public string EmailKey { get; private init; } = "";
    public string? Company { get; private set; }
    public string Language { get; private set; } = "en";
    public AttendeeState State { get; private set; }
    /// <summary>Since when they stand where they stand; the earliest who waits is next.</summary>
    public DateTime Since { get; private set; }
    public DateTime? AttendedAt { get; private set; }
    /// <summary>The customer they are; null for somebody nobody knows yet.</summary>
    public Guid? JourneyId { get; private set; }
    public Guid? PersonId { get; private set; }
    /// <summary>The invitation they came by.</summary>
    public Guid? TouchId { get; private set; }
    public int Version { get; private set; }

    internal void Stand(AttendeeState state, DateTime at)
    {
        (State, Since) = (state, at);
        Version++;
    }

    internal void Came(DateTime? at)
    {
        AttendedAt = at;
        Version++;
    }

    internal void Becomes(Guid personId, Guid journeyId)
    {
        (PersonId, JourneyId) = (personId, journeyId);
        Version++;
    }
}

/// <param name="Guest">Whose invitation it is; null for somebody from the street.</param>
public sealed record JoinWish(string Name, string Email, string? Company, bool HasConsented, string Language, InvitedGuest? Guest = null);

public sealed record InvitedGuest(Guid JourneyId, Guid? PersonId, Guid TouchId);
