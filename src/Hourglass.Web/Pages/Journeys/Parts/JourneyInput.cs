using System.Globalization;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Web.Pages.Relationships.Parts;

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
    public string? Tags { get; set; }
    public Dictionary<Guid, string?>? Fields { get; set; }

    public Additions Additions => new(Hourglass.Relationships.Tags.Read(Tags), Fields);

    public JourneyDetails Details(string language, string currency, string? externalId = null)
    {
        var code = Currencies.Known(string.IsNullOrWhiteSpace(Currency) ? currency : Currency);
        return new JourneyDetails(Need ?? "", StatedNeed, Delight, Origin, TypedAmount.InMinor(Value, code, language), code, PersonId, externalId);
    }

    public static JourneyInput Of(JourneySheet sheet, CultureInfo culture) => new()
    {
        Need = sheet.Journey.Need,
        StatedNeed = sheet.Journey.StatedNeed,
        Delight = sheet.Journey.Delight,
        Origin = sheet.Journey.Origin,
        PersonId = sheet.Journey.PersonId,
        Currency = sheet.Journey.Currency,
        Value = TypedAmount.Shown(sheet.Journey.Value, sheet.Journey.Currency, culture),
        Tags = string.Join(", ", sheet.Tags.Select(t => t.Name)),
        Fields = OwnFields.Held(sheet.Fields),
    };
}
