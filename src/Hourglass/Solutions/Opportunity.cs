using Hourglass.Team;

namespace Hourglass.Solutions;

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

    public OpportunityDetails Details => new(What, ChangeNeeded, Explored, Choice);

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
