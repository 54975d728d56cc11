using Hourglass.Outreach;

namespace Hourglass.Web.Pages.Offers;

/// <summary>An event as somebody describes it, on the clock of the workspace.</summary>
public sealed class GatheringInput
{
    public string? Name { get; set; }
    public string? About { get; set; }
    public string Language { get; set; } = "en";
    public DateTime? StartsAt { get; set; }
    public int Minutes { get; set; } = 60;
    public string? Place { get; set; }
    public int? Places { get; set; }
    public string? Consent { get; set; }
    public bool IsPublic { get; set; }

    public static GatheringInput Of(Gathering gathering, TimeZoneInfo zone) => new()
    {
        Name = gathering.Name,
        About = gathering.About,
        Language = gathering.Language,
        StartsAt = TimeZoneInfo.ConvertTimeFromUtc(gathering.StartsAt, zone),
        Minutes = gathering.Minutes,
        Place = gathering.Place,
        Places = gathering.Places,
        Consent = gathering.Consent,
        IsPublic = gathering.IsPublic,
    };

    public GatheringDetails Details(TimeZoneInfo zone) => new(Name ?? "", About, Language,
        LocalMoment.ToUtc(StartsAt ?? throw new RefusedException("gathering.no-start"), zone), Minutes, Place, Places, Consent ?? "", IsPublic);
}
