namespace Hourglass.Solutions;

/// <summary>What was thought through once for the whole solution (R57–R59).</summary>
public sealed class DesignNotes
{
    private DesignNotes() { }

    internal DesignNotes(Guid workspaceId, Guid journeyId) => (WorkspaceId, JourneyId) = (workspaceId, journeyId);

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    /// <summary>What would be ideal for them if nothing stood in the way.</summary>
    public string? NoLimits { get; private set; }
    /// <summary>What our product would be as a service.</summary>
    public string? AsService { get; private set; }
    /// <summary>Who pays the customer, and for what.</summary>
    public string? WhoPaysThem { get; private set; }
    public string? TheirCosts { get; private set; }
    public string? TheirChannels { get; private set; }
    /// <summary>How our service changes the way they earn.</summary>
    public string? OurChange { get; private set; }
    public int Version { get; private set; }

    public DesignNotesDetails Details => new(NoLimits, AsService, WhoPaysThem, TheirCosts, TheirChannels, OurChange);

    internal void Write(DesignNotesDetails details)
    {
        NoLimits = Wording.Optional(details.NoLimits, "design.no-limits", 5000);
        AsService = Wording.Optional(details.AsService, "design.as-service", 5000);
        WhoPaysThem = Wording.Optional(details.WhoPaysThem, "design.who-pays", 2000);
        TheirCosts = Wording.Optional(details.TheirCosts, "design.costs", 2000);
        TheirChannels = Wording.Optional(details.TheirChannels, "design.channels", 2000);
        OurChange = Wording.Optional(details.OurChange, "design.our-change", 2000);
        Version++;
    }
}

public sealed record DesignNotesDetails(
    string? NoLimits = null, string? AsService = null, string? WhoPaysThem = null, string? TheirCosts = null, string? TheirChannels = null, string? OurChange = null);
