namespace Hourglass.Bench;

/// <summary>Two thousand words that sound like needs and companies, always the same.</summary>
internal static class Vocabulary
{
    private static readonly string[] Beginnings = ["al", "ber", "cor", "dal", "em", "fir", "gran", "hel", "in", "jor", "kal", "lum", "mar", "nor", "or", "per", "quin", "ros", "sol", "tar"];
    private static readonly string[] Middles = ["ba", "de", "fi", "go", "lu", "mi", "no", "pa", "ri", "to"];
    private static readonly string[] Ends = ["dor", "fex", "gon", "lith", "mar", "nex", "plex", "ron", "tec", "vian"];

    public static IReadOnlyList<string> Words { get; } =
        [.. from end in Ends from middle in Middles from beginning in Beginnings select beginning + middle + end];
}
