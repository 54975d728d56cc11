using Hourglass.Journeys;

namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>A next step as it is typed.</summary>
public class StepInput
{
    public string? What { get; set; }
    public DateOnly? On { get; set; }
    public Side Side { get; set; }
    public string? Who { get; set; }
    public bool SwitchAway { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(What);

    public NextStep Step => new(What ?? "", On ?? throw new RefusedException("step.date"), Side, Who, SwitchAway ? StepKind.SwitchAway : StepKind.Ordinary);

    public static StepInput Of(NextStep? step) => step is null
        ? new()
        : new() { What = step.What, On = step.On, Side = step.Side, Who = step.Who, SwitchAway = step.Kind == StepKind.SwitchAway };

    public static DateOnly WorkingDayAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Friday => day.AddDays(3),
        DayOfWeek.Saturday => day.AddDays(2),
        _ => day.AddDays(1),
    };
}
