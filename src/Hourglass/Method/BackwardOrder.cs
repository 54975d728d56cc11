namespace Hourglass.Method;

/// <summary>The order of touchpoints in time, as far as a plan can know it: what counts from stages before the purchase lies before it (R102, R108).</summary>
public static class BackwardOrder
{
    extension(PlaybookContent content)
    {
        public IReadOnlyList<TouchPlan> Forward => [.. content.Touches.OrderBy(touch => touch.Place).ThenBy(touch => touch.Key, StringComparer.Ordinal)];

        public IReadOnlyList<TouchPlan> Backward => [.. content.Forward.Reverse()];
    }
}

internal static class TouchPlaces
{
    extension(TouchPlan touch)
    {
        /// <summary>Days from the purchase where they are known, otherwise about where it will be.</summary>
        internal int Place => touch.Anchor switch
        {
            TouchAnchor.StageEntry => StageAt(touch.Stage ?? Stage.Explore) + touch.Days,
            TouchAnchor.ProposalValidity => StageAt(Stage.Define) + 14 + touch.Days,
            TouchAnchor.Renewal => 365 + touch.Days,
            TouchAnchor.Purchase or TouchAnchor.ServiceStart or TouchAnchor.Delivery or TouchAnchor.DateField => touch.Days,
        };
    }

    private static int StageAt(Stage stage) => stage switch
    {
        Stage.Explore => -2000,
        Stage.Collaborate => -1500,
        Stage.Design => -1000,
        Stage.Define => -500,
        Stage.Deliver => 0,
        Stage.Evaluate => 60,
        Stage.Engage => 150,
    };
}
