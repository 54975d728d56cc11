using System.Globalization;
using Hourglass.Journeys;

namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>What one may say about a journey, as it is typed.</summary>
public class JourneyInput
{
    public string? Need { get; set; }
    public string? StatedNeed { get; set; }
    public string? Delight { get; set; }
    public Origin Origin { get; set; } = Origin.Request;
    public string? Value { get; set; }
    public string? Currency { get; set; }
    public Guid? PersonId { get; set; }

    public JourneyDetails Details(string language, string currency, string? externalId = null)
    {
        var code = Currencies.Known(string.IsNullOrWhiteSpace(Currency) ? currency : Currency);
        return new JourneyDetails(Need ?? "", StatedNeed, Delight, Origin, TypedAmount.InMinor(Value, code, language), code, PersonId, externalId);
    }

    public static JourneyInput Of(JourneyDetails details, CultureInfo culture) => new()
    {
        Need = details.Need,
        StatedNeed = details.StatedNeed,
        Delight = details.Delight,
        Origin = details.Origin,
        PersonId = details.PersonId,
        Currency = details.Currency,
        Value = TypedAmount.Shown(details.Value, details.Currency!, culture),
    };
}
