using Hourglass.Outreach;

namespace Hourglass.Web.Pages.Outreach;

/// <summary>The days and places of one customer's plan, as typed.</summary>
public sealed class PlanInput
{
    public string? Zone { get; set; }
    public string? Country { get; set; }
    public DateOnly? ServiceStartsOn { get; set; }
    public DateOnly? DeliveredOn { get; set; }
    public DateOnly? ProposalValidUntil { get; set; }
    public DateOnly? RenewsOn { get; set; }
    public string? Think { get; set; }
    public string? Say { get; set; }
    public string? Feel { get; set; }

    public PlanDetails Details => new(
        string.IsNullOrWhiteSpace(Zone) ? null : Zone, Country, ServiceStartsOn, DeliveredOn, ProposalValidUntil, RenewsOn, Think, Say, Feel);

    public static PlanInput Of(JourneyPlan plan) => new()
    {
        Zone = plan.Zone,
        Country = plan.Country,
        ServiceStartsOn = plan.ServiceStartsOn,
        DeliveredOn = plan.DeliveredOn,
        ProposalValidUntil = plan.ProposalValidUntil,
        RenewsOn = plan.RenewsOn,
        Think = plan.Think,
        Say = plan.Say,
        Feel = plan.Feel,
    };
}
