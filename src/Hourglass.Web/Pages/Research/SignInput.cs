namespace Hourglass.Web.Pages.Research;

/// <summary>What was observed of one sign, as typed.</summary>
public sealed class SignInput
{
    public string? Sign { get; set; }
    public bool? Seen { get; set; }
    public string? Note { get; set; }
}
