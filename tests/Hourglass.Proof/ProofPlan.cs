namespace Hourglass.Proof;

/// <summary>What one trial does to the engine; the same seed draws the same letters, the same deeds and the same order of disturbances.</summary>
public sealed record ProofPlan
{
    public required int Seed { get; init; }
    public int Letters { get; init; } = 300;
    public int Connections { get; init; } = 4;
    /// <summary>1 on SQLite, 3 on PostgreSQL.</summary>
    public int Nodes { get; init; } = 1;

    public int Kills { get; init; }
    public int Freezes { get; init; }
    public int Rollings { get; init; }
    public int DatabaseRestarts { get; init; }
    /// <summary>Unsubscribed, cancelled and paused while letters leave.</summary>
    public int Stops { get; init; }
    /// <summary>Share of connections the proxy spoils, in percent.</summary>
    public int SpoiledConnections { get; init; }
    /// <summary>Share of letters whose connection is cut after they were kept and before the answer, each time, in percent.</summary>
    public int Cut { get; init; }

    /// <summary>How long the sink takes for a letter, in milliseconds.</summary>
    public int Delay { get; init; } = 15;
    /// <summary>A part of the letters falls due within this time, the others are due at once.</summary>
    public TimeSpan Spread { get; init; } = TimeSpan.FromSeconds(8);
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(6);
    /// <summary>By then everything has ended, or is held.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(90);
    /// <summary>A move of the engine that is broken on purpose; see the node.</summary>
    public string? Mutant { get; init; }

    /// <summary>Everything at once, the short version: what the tests run.</summary>
    public static ProofPlan Brief(int seed, bool isPostgres) => new()
    {
        Seed = seed,
        Nodes = isPostgres ? 3 : 1,
        Kills = 10,
        Freezes = 1,
        Rollings = 1,
        Stops = 24,
        SpoiledConnections = 10,
        Cut = 2,
    };

    /// <summary>Nothing is done to it, so nothing may be repeated or held.</summary>
    public static ProofPlan Calm(int seed, bool isPostgres) => new()
    {
        Seed = seed,
        Nodes = isPostgres ? 3 : 1,
        Letters = 120,
        Lease = TimeSpan.FromSeconds(30),
        Limit = TimeSpan.FromSeconds(40),
    };
}
