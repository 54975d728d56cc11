namespace Hourglass.Web.Pages.Outside;

/// <summary>What somebody types who registers for an event.</summary>
public sealed class JoinInput
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Company { get; set; }
    public bool Agreed { get; set; }
    /// <summary>No person sees this field.</summary>
    public string? Website { get; set; }
    public string? Stamp { get; set; }
    public string? From { get; set; }
}
