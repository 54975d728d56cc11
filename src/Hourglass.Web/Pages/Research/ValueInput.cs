using Hourglass.Research;

namespace Hourglass.Web.Pages.Research;

/// <summary>Something given or asked, as typed.</summary>
public sealed class ValueInput
{
    public ValueKind Kind { get; set; }
    public string? What { get; set; }
    public string? Whom { get; set; }
    public Guid? InsightId { get; set; }
    public DateOnly? On { get; set; }

    public ValueDetails Details => new(Kind, What, Whom, Kind == ValueKind.Insight ? InsightId : null, On);
}

/// <summary>How they took it, as typed.</summary>
public sealed class HeardInput
{
    public Guid Id { get; set; }
    public Reaction Reaction { get; set; }
    public string? Words { get; set; }
}
