using Hourglass.Outreach;
using Hourglass.Outreach.Planning;

namespace Hourglass.Web.Pages.Outreach;

/// <summary>What somebody changes about one touchpoint of one customer, as typed.</summary>
public sealed class TouchInput
{
    public Guid Touch { get; set; }
    public string? Subject { get; set; }
    public string? Body { get; set; }
    public string? Said { get; set; }
    public DateOnly? On { get; set; }
    public TimeOnly? At { get; set; }
    public TouchDecision Decision { get; set; }

    /// <summary>The chosen moment on the customer's clock, as UTC; null goes back to the plan's day.</summary>
    public DateTime? ChosenIn(string zone) => On is { } day ? new ContactHours(zone, null, new ContactRules()).Plain(day, At ?? new TimeOnly(10, 0)) : null;
}
