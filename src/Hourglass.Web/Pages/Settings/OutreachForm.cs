using Hourglass.Outreach;

namespace Hourglass.Web.Pages.Settings;

/// <summary>The rules of contact, as typed.</summary>
public sealed class OutreachForm
{
    public TimeOnly QuietFrom { get; set; }
    public TimeOnly QuietTo { get; set; }
    public int CapTouches { get; set; }
    public int CapDays { get; set; }
    public int GapDays { get; set; } = 1;
    public string? DaysOff { get; set; }
    public string? DaysWorked { get; set; }
    public string? Country { get; set; }
    public string? PublicAddress { get; set; }
    public string Colour { get; set; } = "";
    public string? LogoAddress { get; set; }
    public string? Imprint { get; set; }
    public int Version { get; set; }

    public OutreachRules Rules => new(QuietFrom, QuietTo, CapTouches, CapDays, Country, PublicAddress, Colour, LogoAddress, Imprint)
    {
        GapDays = GapDays,
        DaysOff = DaysOff,
        DaysWorked = DaysWorked,
    };

    public static OutreachForm Of(OutreachSettings settings) => new()
    {
        QuietFrom = settings.QuietFrom,
        QuietTo = settings.QuietTo,
        CapTouches = settings.CapTouches,
        CapDays = settings.CapDays,
        GapDays = settings.GapDays,
        DaysOff = settings.DaysOff,
        DaysWorked = settings.DaysWorked,
        Country = settings.Country,
        PublicAddress = settings.PublicAddress,
        Colour = settings.Colour,
        LogoAddress = settings.LogoAddress,
        Imprint = settings.Imprint,
        Version = settings.Version,
    };
}
