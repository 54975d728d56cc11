using Hourglass.Journeys;

namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>The beginning of a journey as it is typed.</summary>
public sealed class StartInput : JourneyInput
{
    public string? CompanyName { get; set; }
    /// <summary>One of the likely same companies by id, <c>new</c>, or nothing.</summary>
    public string? Choice { get; set; }
    public string? PersonName { get; set; }
    public Guid? OwnerId { get; set; }
    /// <summary>Null for the first one.</summary>
    public Guid? PlaybookId { get; set; }
    public StepInput First { get; set; } = new();

    public Beginning Beginning(string language, string currency) => new(
        Details(language, currency), Guid.TryParse(Choice, out var known) ? known : null, CompanyName, Choice == "new",
        PersonName, OwnerId, First.IsEmpty ? null : First.Step, PlaybookId)
    { Given = Additions };
}
