using System.Globalization;
using Hourglass.Research;
using Hourglass.Web.Pages.Journeys.Parts;

namespace Hourglass.Web.Pages.Research;

/// <summary>A problem, as typed.</summary>
public sealed class ProblemInput
{
    public string? Real { get; set; }
    public string? Stated { get; set; }
    public string? Evidence { get; set; }
    public EvidenceClass Class { get; set; }
    public string? CostOfNothing { get; set; }
    public string? YearlyCost { get; set; }
    public string? VisibleTo { get; set; }
    public string? Showing { get; set; }
    public int Version { get; set; }

    public ProblemDetails Details(string currency, string language) => new(Real ?? "", Stated, Evidence, Class, CostOfNothing,
        string.IsNullOrWhiteSpace(YearlyCost) ? null : TypedAmount.InMinor(YearlyCost, currency, language), VisibleTo, Showing);

    public static ProblemInput Of(Problem p, string currency, CultureInfo culture) => new()
    {
        Real = p.Real,
        Stated = p.Stated,
        Evidence = p.Evidence,
        Class = p.Class,
        CostOfNothing = p.CostOfNothing,
        YearlyCost = TypedAmount.Shown(p.YearlyCost ?? 0, currency, culture),
        VisibleTo = p.VisibleTo,
        Showing = p.Showing,
        Version = p.Version,
    };
}
