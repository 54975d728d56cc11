using Hourglass.Research;

namespace Hourglass.Web.Pages.Research;

/// <summary>An insight of the library, as typed.</summary>
public sealed class InsightInput
{
    public Guid Id { get; set; }
    public InsightKind Kind { get; set; }
    public string? Title { get; set; }
    public string? Body { get; set; }
    public int Version { get; set; }

    public InsightDetails Details => new(Kind, Title, Body);

    public static InsightInput Of(Insight insight) => new() { Id = insight.Id, Kind = insight.Kind, Title = insight.Title, Body = insight.Body, Version = insight.Version };
}
