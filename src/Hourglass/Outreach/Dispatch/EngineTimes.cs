namespace Hourglass.Outreach.Dispatch;

/// <summary>How patient the engine is. An attempt must end before the claim behind it does.</summary>
public sealed record EngineTimes
{
    public static EngineTimes Usual { get; } = new();

    /// <summary>How long a node may keep silent before others take what it claimed; longer than the longest attempt.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(5);
    public TimeSpan RenewEvery { get; init; } = TimeSpan.FromSeconds(100);
    /// <summary>How often the claims of silent nodes are looked for.</summary>
    public TimeSpan ReapEvery { get; init; } = TimeSpan.FromSeconds(15);
    public TimeSpan Beat { get; init; } = TimeSpan.FromSeconds(1);
    /// <summary>A workspace with nothing to do is asked again after this at the latest; sooner when something falls due or the bell rings.</summary>
    public TimeSpan QuietLook { get; init; } = TimeSpan.FromSeconds(10);
    public TimeSpan AttemptDeadline { get; init; } = TimeSpan.FromSeconds(120);
    public TimeSpan GraceAfterStop { get; init; } = TimeSpan.FromSeconds(10);
    public BackOff BackOff { get; init; } = new(1);
}
