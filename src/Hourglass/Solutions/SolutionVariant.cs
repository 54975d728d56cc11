namespace Hourglass.Solutions;

/// <summary>One of the ways to do it, to be compared with the others (R56).</summary>
public sealed class SolutionVariant
{
    private SolutionVariant() { }

    internal SolutionVariant(Guid workspaceId, Guid journeyId, VariantDetails details)
    {
        (WorkspaceId, JourneyId) = (workspaceId, journeyId);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public string Name { get; private set; } = "";
    public string? Strengths { get; private set; }
    public string? Weaknesses { get; private set; }
    /// <summary>Why it was chosen; null while it is not.</summary>
    public string? ChosenBecause { get; private set; }
    public int Version { get; private set; }

    public bool IsChosen => ChosenBecause is not null;
    public VariantDetails Details => new(Name, Strengths, Weaknesses);

    internal void Describe(VariantDetails details)
    {
        Name = Wording.RequiredLine(details.Name, "variant.name", 120);
        Strengths = Wording.Optional(details.Strengths, "variant.strengths", 2000);
        Weaknesses = Wording.Optional(details.Weaknesses, "variant.weaknesses", 2000);
        Version++;
    }

    internal void Choose(string? because)
    {
        ChosenBecause = Wording.Required(because, "variant.because", 1000);
        Version++;
    }

    internal void Unchoose()
    {
        ChosenBecause = null;
        Version++;
    }
}

public sealed record VariantDetails(string Name, string? Strengths = null, string? Weaknesses = null);
