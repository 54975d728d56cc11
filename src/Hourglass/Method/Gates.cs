namespace Hourglass.Method;

/// <summary>What must be shown before a journey leaves a stage (stage cards, R7, R18, R25); each code has its texts under <c>gate.*</c>.</summary>
public static class Gates
{
    private static readonly Dictionary<Stage, string[]> Required = new()
    {
        [Stage.Explore] = ["community-map", "stakeholders", "real-problem", "after-purchase-plan", "delight-answered"],
        [Stage.Collaborate] = ["main-problems-confirmed", "after-picture"],
        [Stage.Design] = ["problems-covered", "customer-contributed", "goal-measured"],
        [Stage.Define] = ["proposal-accepted", "result-agreement"],
        [Stage.Deliver] = ["handover-accepted", "kickoff-with-seller", "value-delivered", "review-date"],
        [Stage.Evaluate] = ["result-confirmed", "value-assigned", "verdict-taken"],
        [Stage.Engage] = ["result-obtained", "ready-to-recommend"],
    };

    public static IReadOnlyList<string> Of(Stage stage) => Required[stage];

    public static bool Asks(Stage stage, string code) => Required[stage].Contains(code);
}
