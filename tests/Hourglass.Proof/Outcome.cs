namespace Hourglass.Proof;

/// <summary>What came out of one trial.</summary>
public sealed class Outcome(Judge judge)
{
    public IReadOnlyList<Finding> Findings { get; } = judge.Findings();
    public int Letters { get; } = judge.Letters;
    public int Arrived { get; } = judge.Arrived;
    public int Twice { get; } = judge.Twice;
    public int Held { get; } = judge.Held;
    public int Repeated { get; } = judge.Repeats;
    public string Endings { get; } = judge.Endings;
    public int Disturbances { get; init; }
    public int Stops { get; init; }
    public TimeSpan Took { get; init; }
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>"P2, P15", or nothing.</summary>
    public string Broken => string.Join(", ", Findings.Select(f => f.Promise).Distinct().OrderBy(p => int.Parse(p[1..], null)));

    public override string ToString() =>
        $"{Letters} letters, {Arrived} arrived, {Twice} twice, {Repeated} repeated, {Held} held; {Disturbances} disturbances, {Stops} acknowledged stops; {Findings.Count} broken promises; {Took.TotalSeconds:N0} s";
}
