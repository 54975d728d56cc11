using Hourglass.Journeys;

namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>A farewell as it is typed.</summary>
public sealed class EndInput
{
    public Ending? Ending { get; set; }
    public string? OurReason { get; set; }
    public string? CustomerReason { get; set; }
    public string? Lesson { get; set; }
    public string? ValueGiven { get; set; }
    public DateOnly? ComeBackOn { get; set; }

    public Farewell Farewell => new(Ending ?? throw new RefusedException("ending.missing"), OurReason ?? "", CustomerReason, Lesson, ValueGiven, ComeBackOn);
}
