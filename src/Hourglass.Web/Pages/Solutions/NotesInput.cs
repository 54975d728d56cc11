using Hourglass.Solutions;

namespace Hourglass.Web.Pages.Solutions;

/// <summary>What was thought through once for the whole solution, as typed.</summary>
public sealed class NotesInput
{
    public string? NoLimits { get; set; }
    public string? AsService { get; set; }
    public string? WhoPaysThem { get; set; }
    public string? TheirCosts { get; set; }
    public string? TheirChannels { get; set; }
    public string? OurChange { get; set; }
    public int Version { get; set; }

    public DesignNotesDetails Details => new(NoLimits, AsService, WhoPaysThem, TheirCosts, TheirChannels, OurChange);

    public static NotesInput Of(DesignNotes? n) => n is null ? new() : new()
    {
        NoLimits = n.NoLimits,
        AsService = n.AsService,
        WhoPaysThem = n.WhoPaysThem,
        TheirCosts = n.TheirCosts,
        TheirChannels = n.TheirChannels,
        OurChange = n.OurChange,
        Version = n.Version,
    };
}
