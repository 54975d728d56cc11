namespace Hourglass.Research;

/// <summary>What the official brief asks for beside what we believe is best for this customer, and who must hear of the difference (R31).</summary>
public sealed class OurView
{
    private OurView() { }

    internal OurView(Guid workspaceId, Guid journeyId) => (WorkspaceId, JourneyId) = (workspaceId, journeyId);

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    public string? Directive { get; private set; }
    public string? Best { get; private set; }
    public string? Risk { get; private set; }
    public string? MustHear { get; private set; }
    /// <summary>What we see as best competes with what was ordered; the proposal will have to say so.</summary>
    public bool Competes { get; private set; }
    public int Version { get; private set; }

    public OurViewDetails Details => new(Directive, Best, Risk, MustHear, Competes);

    internal void Describe(OurViewDetails details)
    {
        Directive = Wording.Optional(details.Directive, "view.directive", 5000);
        Best = Wording.Optional(details.Best, "view.best", 5000);
        Risk = Wording.Optional(details.Risk, "view.risk", 2000);
        MustHear = Wording.OptionalLine(details.MustHear, "view.must-hear", 300);
        if (details.Competes && (Directive is null || Best is null)) throw new RefusedException("view.competes-with-nothing");
        Competes = details.Competes;
        Version++;
    }
}

public sealed record OurViewDetails(string? Directive, string? Best, string? Risk, string? MustHear, bool Competes);
