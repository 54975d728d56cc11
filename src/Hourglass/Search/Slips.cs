namespace Hourglass.Search;

/// <summary>How far one spelling is from another: letters changed, added, left out or swapped with a neighbour.</summary>
public static class Slips
{
    public static int Between(string typed, string meant)
    {
        var row = Enumerable.Range(0, meant.Length + 1).ToArray();
        int[] above = [], beforeAbove;
        for (var i = 1; i <= typed.Length; i++)
        {
            (beforeAbove, above) = (above, row);
            row = new int[meant.Length + 1];
            row[0] = i;
            for (var j = 1; j <= meant.Length; j++) row[j] = Cheapest(typed, meant, i, j, row, above, beforeAbove);
        }

        return row[meant.Length];
    }

    private static int Cheapest(string typed, string meant, int i, int j, int[] row, int[] above, int[] beforeAbove)
    {
        var changed = above[j - 1] + (typed[i - 1] == meant[j - 1] ? 0 : 1);
        var best = Math.Min(changed, Math.Min(row[j - 1], above[j]) + 1);
        var swapped = i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1];
        return swapped ? Math.Min(best, beforeAbove[j - 2] + 1) : best;
    }
}
