namespace Hourglass.Research;

/// <summary>How much it weighs, ranked with the customer; one to three of them are the main ones (R48).</summary>
public sealed partial class Problem
{
    /// <summary>So many main problems at most; whoever has more has none.</summary>
    public const int MostMain = 3;

    /// <summary>1 to 5; 0 while nobody ranked it.</summary>
    public int Importance { get; private set; }
    /// <summary>1 to 5; 0 while nobody ranked it.</summary>
    public int Urgency { get; private set; }
    public bool IsMain { get; private set; }
    /// <summary>Who of the customer's gave the rank; null when only we did.</summary>
    public string? RankedBy { get; private set; }
    /// <summary>The customer wrote it down, in their room.</summary>
    public bool FromCustomer { get; internal init; }
    /// <summary>The customer sees it in their room: what is really wrong, the picture of after, its rank; never our evidence or notes.</summary>
    public bool IsShared { get; private set; }
    /// <summary>Why no solution is meant for it; null when one is.</summary>
    public string? LeftOutBecause { get; private set; }

    /// <summary>0 to 25.</summary>
    public int Weight => Importance * Urgency;

    internal void Rank(int importance, int urgency, string? by)
    {
        if (importance is < 1 or > 5 || urgency is < 1 or > 5) throw new RefusedException("problem.rank");
        (Importance, Urgency, RankedBy) = (importance, urgency, Wording.OptionalLine(by, "problem.ranked-by", 200));
        Version++;
    }

    internal void MakeMain(bool isMain)
    {
        IsMain = isMain;
        Version++;
    }

    internal void Share(bool isShared)
    {
        IsShared = isShared;
        Version++;
    }

    internal void LeaveOut(string? because)
    {
        LeftOutBecause = Wording.Required(because, "problem.left-out", 500);
        Version++;
    }

    internal void TakeIn()
    {
        LeftOutBecause = null;
        Version++;
    }
}
