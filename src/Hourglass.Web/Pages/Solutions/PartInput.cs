using Hourglass.Solutions;

namespace Hourglass.Web.Pages.Solutions;

/// <summary>A part of the solution, as typed.</summary>
public sealed class PartInput
{
    public string? Title { get; set; }
    public string? Description { get; set; }
    public SolutionKind Kind { get; set; }
    public Lens Lens { get; set; }
    public Feasible Feasible { get; set; }
    public string? CatalogueItem { get; set; }
    public Guid? VariantId { get; set; }
    /// <summary>Null when none is ticked: a browser sends nothing then.</summary>
    public List<Guid>? Solves { get; set; }
    public int Version { get; set; }

    public ElementDetails Details => new(Title ?? "", Description, Kind, Lens, Feasible, CatalogueItem, VariantId);

    public static PartInput Of(SolutionElement e) => new()
    {
        Title = e.Title,
        Description = e.Description,
        Kind = e.Kind,
        Lens = e.Lens,
        Feasible = e.Feasible,
        CatalogueItem = e.CatalogueItem,
        VariantId = e.VariantId,
        Solves = [.. e.Traces.Select(t => t.ProblemId)],
        Version = e.Version,
    };
}
