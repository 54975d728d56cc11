namespace Hourglass.Method;

/// <summary>The seven stages of the hourglass, wide, narrow, wide again (R26).</summary>
public enum Stage { Explore, Collaborate, Design, Define, Deliver, Evaluate, Engage }

public static class Stages
{
    public static IReadOnlyList<Stage> All { get; } = Enum.GetValues<Stage>();

    /// <summary>The stage of this key, as addresses carry it; null when there is none.</summary>
    public static Stage? OfKey(string? key) => All.Where(stage => stage.Key == key).Select(stage => (Stage?)stage).FirstOrDefault();

    extension(Stage stage)
    {
        public int Number => (int)stage + 1;

        /// <summary>True from Deliver value on: the customer has bought, the deal is not finished (R73, R107).</summary>
        public bool IsAfterPurchase => stage >= Stage.Deliver;

        public string Key => stage switch
        {
            Stage.Explore => "explore",
            Stage.Collaborate => "collaborate",
            Stage.Design => "design",
            Stage.Define => "define",
            Stage.Deliver => "deliver",
            Stage.Evaluate => "evaluate",
            Stage.Engage => "engage",
        };
    }
}
