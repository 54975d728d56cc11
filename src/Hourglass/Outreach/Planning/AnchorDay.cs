using Hourglass.Method;

namespace Hourglass.Outreach.Planning;

/// <summary>The day a step counts from; of a stage the very moment it was entered.</summary>
internal readonly record struct AnchorDay(DateOnly Day, DateTime? At)
{
    /// <summary>Years in which days are taken seriously; beyond, they are slips of the pen and wait to be corrected.</summary>
    private const int FirstYear = 1970, LastYear = 2199;

    /// <returns>Null while it is not known.</returns>
    public static AnchorDay? Of(TouchPlan step, PlanFacts facts, ContactHours hours)
    {
        AnchorDay? found = step.Anchor switch
        {
            TouchAnchor.StageEntry => step.Stage is { } stage && facts.Entered.TryGetValue(stage, out var at) ? new(hours.DayOf(at), at) : null,
            TouchAnchor.DateField => step.Field is { } field && facts.Fields.TryGetValue(field, out var day) ? new(day, null) : null,
            TouchAnchor.Purchase or TouchAnchor.ServiceStart or TouchAnchor.Delivery or TouchAnchor.ProposalValidity or TouchAnchor.Renewal =>
                facts.Days.TryGetValue(step.Anchor, out var day) ? new(day, null) : null,
        };
        return found is { Day.Year: >= FirstYear and <= LastYear } ? found : null;
    }
}
