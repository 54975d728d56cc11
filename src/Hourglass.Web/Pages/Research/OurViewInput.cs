using Hourglass.Research;

namespace Hourglass.Web.Pages.Research;

/// <summary>The order and our own view of it, as typed.</summary>
public sealed class OurViewInput
{
    public string? Directive { get; set; }
    public string? Best { get; set; }
    public string? Risk { get; set; }
    public string? MustHear { get; set; }
    public bool Competes { get; set; }
    public int Version { get; set; }

    public OurViewDetails Details => new(Directive, Best, Risk, MustHear, Competes);

    public static OurViewInput Of(OurView? view) => view is null ? new() : new()
    {
        Directive = view.Directive,
        Best = view.Best,
        Risk = view.Risk,
        MustHear = view.MustHear,
        Competes = view.Competes,
        Version = view.Version,
    };
}
