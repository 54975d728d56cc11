using Hourglass.Outreach;

namespace Hourglass.Web.Pages.Outside;

/// <summary>What a visitor types into a form.</summary>
public sealed class FormInput
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Company { get; set; }
    public string? Phone { get; set; }
    public List<string?> Answers { get; set; } = [];
    public bool Agreed { get; set; }
    /// <summary>No person sees this field.</summary>
    public string? Website { get; set; }
    public string? Stamp { get; set; }

    public IntakeFilling Filling(string? from) => new(Name ?? "", Email ?? "", Company, Phone, Answers, Agreed, Website, Stamp, from);
}
