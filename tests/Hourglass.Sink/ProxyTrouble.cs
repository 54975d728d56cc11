namespace Hourglass.Sink;

/// <summary>What the proxy does to the connections that pass it, now and from now on.</summary>
public sealed record ProxyTrouble
{
    public static ProxyTrouble None { get; } = new();

    /// <summary>Nothing happens before the client has sent so many bytes.</summary>
    public long AfterBytes { get; init; }

    /// <summary>Waited before every piece is passed on.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>One byte at a time, with the delay between two.</summary>
    public bool Drips { get; init; }

    /// <summary>Nothing passes in either direction; the connections stay open.</summary>
    public bool Stalls { get; init; }

    /// <summary>New connections are reset at once.</summary>
    public bool TurnsAway { get; init; }

    /// <summary>Reset after so many bytes of the client's have been passed on; null is never.</summary>
    public long? CutAfterBytes { get; init; }

    /// <summary>Reset after the client's final dot was passed on and before the server's answer is: once for every connection.</summary>
    public bool CutsAfterDot { get; init; }

    /// <summary>Reads "after-bytes=500 delay=200 drip stall turn-away cut-after-bytes=1000 cut-after-dot"; nothing is no trouble.</summary>
    public static ProxyTrouble Parse(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(None, (trouble, word) => trouble.With(word.Split('=', 2)));

    private ProxyTrouble With(string[] word) => word[0] switch
    {
        "after-bytes" => this with { AfterBytes = long.Parse(word[1], null) },
        "delay" => this with { Delay = TimeSpan.FromMilliseconds(long.Parse(word[1], null)) },
        "drip" => this with { Drips = true },
        "stall" => this with { Stalls = true },
        "turn-away" => this with { TurnsAway = true },
        "cut-after-bytes" => this with { CutAfterBytes = long.Parse(word[1], null) },
        "cut-after-dot" => this with { CutsAfterDot = true },
        _ => throw new FormatException($"The proxy knows nothing of {word[0]}."),
    };
}
