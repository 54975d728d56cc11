using System.Text.Json;
using Hourglass.Journeys;
using Hourglass.Relationships;

namespace Hourglass.Exchange.Landing;

/// <summary>How a record was before an import changed it.</summary>
internal sealed record BeforeImage
{
    public CompanyDetails? Company { get; init; }
    public PersonDetails? Person { get; init; }
    public Guid[]? Contacts { get; init; }
    public Guid[]? Positions { get; init; }
    public JourneyState? Journey { get; init; }
    public Guid? TeamId { get; init; }
    public Dictionary<Guid, string>? Values { get; init; }
    public Guid[]? Tags { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static BeforeImage From(string json) => JsonSerializer.Deserialize<BeforeImage>(json)!;
}
