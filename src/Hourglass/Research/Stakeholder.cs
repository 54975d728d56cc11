using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>What a person is in this decision; one may be several of them.</summary>
[Flags]
public enum StakeholderRoles
{
    None = 0,
    FirstContact = 1,
    EconomicBuyer = 2,
    DecisionMaker = 4,
    Influencer = 8,
    Champion = 16,
    Sponsor = 32,
    Expert = 64,
    EndUser = 128,
    Blocker = 256,
    Coach = 512,
}

public enum Attitude { Unknown, Against, Doubting, Neutral, Supporting, Leading }

public enum Understanding { Unaware, Heard, Understands, Supports }

/// <summary>Somebody of the customer's whom this journey concerns: their weight, where they stand, where we wish them to stand, and what matters to them (R28).</summary>
public sealed partial class Stakeholder
{
    /// <summary>Days after which what was seen of a person is no longer taken for granted (D4).</summary>
    public const int FreshDays = 45;
    /// <summary>From here on, of five, somebody has real power.</summary>
    public const int RealPower = 4;

    private Stakeholder() { }

    internal Stakeholder(Guid workspaceId, Guid journeyId, StakeholderDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, AddedAt) = (workspaceId, journeyId, by.Name, at);
        Describe(details, by.DayOf(at));
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    /// <summary>The person of our address book; null for somebody whom we only know by name.</summary>
    public Guid? PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Position { get; private set; }
    public StakeholderRoles Roles { get; private set; }
    /// <summary>1 to 5.</summary>
    public int Power { get; private set; } = 3;
    /// <summary>1 to 5.</summary>
    public int Interest { get; private set; } = 3;
    public Attitude Attitude { get; private set; }
    public Attitude Wanted { get; private set; }
    public Understanding Understanding { get; private set; }
    /// <summary>What they care about, in their words if we have them.</summary>
    public string? Matters { get; private set; }
    /// <summary>Who of us keeps the relation.</summary>
    public Guid? RelationOwnerId { get; private set; }
    public DateOnly? LastContactOn { get; private set; }
    /// <summary>When somebody last made sure that all this is so.</summary>
    public DateOnly VerifiedOn { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }
    public int Version { get; private set; }

    public StakeholderDetails Details => new(Name, PersonId, Position, Roles, Power, Interest, Attitude, Wanted, Understanding, Matters, RelationOwnerId, LastContactOn);

    public bool HasPower => Power >= RealPower;

    public bool IsStaleOn(DateOnly day) => day.DayNumber - VerifiedOn.DayNumber > FreshDays;

    internal void Describe(StakeholderDetails details, DateOnly today)
    {
        Name = Wording.RequiredLine(details.Name, "stakeholder.name", 120);
        Position = Wording.OptionalLine(details.Position, "stakeholder.position", 120);
        Matters = Wording.Optional(details.Matters, "stakeholder.matters", 2000);
        if (details.LastContactOn > today) throw new RefusedException("stakeholder.contact-in-future");
        (PersonId, Roles, RelationOwnerId, LastContactOn) = (details.PersonId, details.Roles, details.RelationOwnerId, details.LastContactOn);
        (Attitude, Wanted, Understanding) = (details.Attitude, details.Wanted, details.Understanding);
        Place(details.Power, details.Interest, today);
    }

    internal void Place(int power, int interest, DateOnly today)
    {
        if (power is < 1 or > 5 || interest is < 1 or > 5) throw new RefusedException("stakeholder.out-of-grid");
        (Power, Interest) = (power, interest);
        Verify(today);
    }

    /// <summary>We talked with them that day.</summary>
    internal void Met(DateOnly on)
    {
        if (LastContactOn is null || LastContactOn < on) LastContactOn = on;
        Version++;
    }

    internal void Verify(DateOnly today)
    {
        VerifiedOn = today;
        Version++;
    }
}

/// <param name="Name">As people call them.</param>
/// <param name="Power">1 to 5: what they can decide or prevent.</param>
/// <param name="Interest">1 to 5: how much it concerns them.</param>
public sealed record StakeholderDetails(
    string Name, Guid? PersonId = null, string? Position = null, StakeholderRoles Roles = StakeholderRoles.None, int Power = 3, int Interest = 3,
    Attitude Attitude = Attitude.Unknown, Attitude Wanted = Attitude.Supporting, Understanding Understanding = Understanding.Unaware,
    string? Matters = null, Guid? RelationOwnerId = null, DateOnly? LastContactOn = null);
