using Hourglass.Method;

namespace Hourglass.Outreach;

/// <summary>A fact the customer gave us: a page seen, an event attended, an answer; conditions of the plan read them (R108–R118).</summary>
public sealed class Sign
{
    private Sign() { }

    internal Sign(Guid workspaceId, Guid journeyId, TouchFact fact, string? step, DateTime at) =>
        (WorkspaceId, JourneyId, Fact, Step, At) = (workspaceId, journeyId, fact, step ?? "", at);

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    public TouchFact Fact { get; private init; }
    /// <summary>The step it is about; empty for the customer as a whole.</summary>
    public string Step { get; private init; } = "";
    public DateTime At { get; private init; }
}
