namespace Hourglass.Solutions;

/// <summary>What a part of a solution is; free of any catalogue (R55).</summary>
public enum SolutionKind { Service, Product, ProcessChange, Training, ThirdParty, Development }

/// <summary>Three ways of looking for something new (R56).</summary>
public enum Lens { None, Technology, Sharing, Collaboration }

/// <summary>First what would be ideal, then whether it can be done (R59).</summary>
public enum Feasible { Unknown, ByUs, Together, NotByUs }

/// <summary>One part of the solution, traced to the problems it solves (R54).</summary>
public sealed class SolutionElement
{
    private readonly List<ElementTrace> _traces = [];

    private SolutionElement() { }

    internal SolutionElement(Guid workspaceId, Guid journeyId, ElementDetails details, string byName, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, AddedAt) = (workspaceId, journeyId, byName, at);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    /// <summary>The variant it belongs to; null for a part of all of them.</summary>
    public Guid? VariantId { get; private set; }
    public string Title { get; private set; } = "";
    public string? Description { get; private set; }
    public SolutionKind Kind { get; private set; }
    public Lens Lens { get; private set; }
    public Feasible Feasible { get; private set; }
    /// <summary>The line of our catalogue it is; null for what no catalogue has.</summary>
    public string? CatalogueItem { get; private set; }
    /// <summary>The idea it grew from.</summary>
    public Guid? IdeaId { get; internal init; }
    /// <summary>The customer brought it in.</summary>
    public bool FromCustomer { get; internal init; }
    public string? ConfirmedBy { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }
    /// <summary>The customer sees it in their room: title, description and comments that are shared.</summary>
    public bool IsShared { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }
    public int Version { get; private set; }

    public IReadOnlyList<ElementTrace> Traces => _traces;
    /// <summary>The customer brought it in, or said yes to it.</summary>
    public bool IsTheirs => FromCustomer || ConfirmedOn is not null;
    public bool IsBeyondCatalogue => CatalogueItem is null;
    public ElementDetails Details => new(Title, Description, Kind, Lens, Feasible, CatalogueItem, VariantId);

    public bool Solves(Guid problemId) => _traces.Exists(t => t.ProblemId == problemId);

    internal void Describe(ElementDetails details)
    {
        var before = (Title, Description);
        Title = Wording.RequiredLine(details.Title, "solution.title", 200);
        Description = Wording.Optional(details.Description, "solution.description", 5000);
        // What was agreed to is not what stands there now.
        if (before != (Title, Description)) (ConfirmedBy, ConfirmedOn) = (null, null);
        CatalogueItem = Wording.OptionalLine(details.CatalogueItem, "solution.catalogue-item", 200);
        (Kind, Lens, Feasible, VariantId) = (details.Kind, details.Lens, details.Feasible, details.VariantId);
        Version++;
    }

    internal void Solve(IEnumerable<Guid> problems)
    {
        var wanted = problems.ToHashSet();
        _traces.RemoveAll(t => !wanted.Contains(t.ProblemId));
        _traces.AddRange(wanted.Except(_traces.Select(t => t.ProblemId)).Select(p => new ElementTrace(this, p)));
        Version++;
    }

    internal void Judge(Feasible feasible)
    {
        Feasible = feasible;
        Version++;
    }

    /// <summary>Its variant is gone; it stays as a part of all of them.</summary>
    internal void OutliveVariant()
    {
        VariantId = null;
        Version++;
    }

    internal void ConfirmBy(string? whom, DateOnly on, DateOnly today)
    {
        if (on > today) throw new RefusedException("solution.confirmed-in-future");
        (ConfirmedBy, ConfirmedOn) = (Wording.RequiredLine(whom, "solution.confirmed-by", 200), on);
        Version++;
    }

    internal void Share(bool isShared)
    {
        IsShared = isShared;
        Version++;
    }
}

/// <param name="Title">On one line.</param>
public sealed record ElementDetails(
    string Title, string? Description = null, SolutionKind Kind = SolutionKind.Service, Lens Lens = Lens.None, Feasible Feasible = Feasible.Unknown,
    string? CatalogueItem = null, Guid? VariantId = null);

/// <summary>This part solves that problem.</summary>
public sealed class ElementTrace
{
    private ElementTrace() { }

    internal ElementTrace(SolutionElement element, Guid problemId) => (WorkspaceId, ElementId, ProblemId) = (element.WorkspaceId, element.Id, problemId);

    public Guid WorkspaceId { get; private init; }
    public Guid ElementId { get; private init; }
    public Guid ProblemId { get; private init; }
}
