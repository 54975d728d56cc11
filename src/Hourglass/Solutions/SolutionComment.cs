using Hourglass.Team;

namespace Hourglass.Solutions;

/// <summary>A word about one part of the solution, of either side (R54).</summary>
public sealed class SolutionComment
{
    private SolutionComment() { }

    internal SolutionComment(SolutionElement element, string? text, bool fromCustomer, bool isShared, string byName, DateTime at)
    {
        (WorkspaceId, JourneyId, ElementId) = (element.WorkspaceId, element.JourneyId, element.Id);
        Text = Wording.Required(text, "comment.text", 2000);
        (FromCustomer, IsShared, ByName, At) = (fromCustomer, isShared || fromCustomer, byName, at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public Guid ElementId { get; private init; }
    public string Text { get; private init; } = "";
    public bool FromCustomer { get; private init; }
    /// <summary>Seen in the customer's room; what the customer wrote always is.</summary>
    public bool IsShared { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}

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

/// <summary>Something worth doing for this customer beyond what they need now, and what would have to change at their side (R60).</summary>
public sealed class Opportunity
{
    private Opportunity() { }

    internal Opportunity(Guid workspaceId, Guid journeyId, OpportunityDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, At) = (workspaceId, journeyId, by.Name, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public string What { get; private set; } = "";
    public string? ChangeNeeded { get; private set; }
    public string? Explored { get; private set; }
    public string? Choice { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
    public int Version { get; private set; }

    internal void Describe(OpportunityDetails details)
    {
        What = Wording.Required(details.What, "opportunity.what", 300);
        ChangeNeeded = Wording.Optional(details.ChangeNeeded, "opportunity.change", 1000);
        Explored = Wording.Optional(details.Explored, "opportunity.explored", 2000);
        Choice = Wording.Optional(details.Choice, "opportunity.choice", 1000);
        Version++;
    }
}

public sealed record OpportunityDetails(string What, string? ChangeNeeded = null, string? Explored = null, string? Choice = null);
