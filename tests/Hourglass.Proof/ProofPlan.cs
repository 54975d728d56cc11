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

    /// <summary>What the sender may send in a minute; 0 is as fast as it can.</summary>
    public int PerMinute { get; init; }

    /// <summary>How long the mail server takes for a letter.</summary>
    public TimeSpan ServerTime { get; init; } = TimeSpan.FromMilliseconds(15);
    /// <summary>A part of the letters falls due within this time, the others are due at once.</summary>
    public TimeSpan Spread { get; init; } = TimeSpan.FromSeconds(8);
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(6);
    /// <summary>By then everything has ended, or is held.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(120);
    /// <summary>A move of the engine that is broken on purpose; see the node.</summary>
    public string? Mutant { get; init; }

    /// <summary>Everything at once, as the tests run it.</summary>
    public static ProofPlan Brief(int seed, bool isPostgres) => new()
    {
        Seed = seed,
        Letters = 120,
        Nodes = isPostgres ? 3 : 1,
        Kills = 2,
        Freezes = 1,
        Stops = 12,
        SpoiledConnections = 30,
        Cut = 4,
        ServerTime = TimeSpan.FromMilliseconds(isPostgres ? 200 : 100),
        Spread = TimeSpan.FromSeconds(2),
    };

    /// <summary>What it takes to catch an engine that is broken on purpose.</summary>
    public static ProofPlan Rehearsal(int seed, bool isPostgres, string? mutant) => Brief(seed, isPostgres) with
    {
        Letters = 150,
        Nodes = isPostgres ? 2 : 1,
        Freezes = isPostgres ? 1 : 0,
        Stops = 24,
        SpoiledConnections = 0,
        Spread = TimeSpan.FromSeconds(12),
        Cut = 10,
        Lease = TimeSpan.FromSeconds(isPostgres ? 4 : 6),
        Limit = TimeSpan.FromSeconds(20),
        Mutant = mutant,
    };

    /// <summary>The same for engines that give themselves away when a connection breaks, whatever else happens.</summary>
    public static ProofPlan Undisturbed(int seed, bool isPostgres, string? mutant) => Rehearsal(seed, isPostgres, mutant) with
    {
        Letters = 60,
        Nodes = 1,
        Kills = 0,
        Freezes = 0,
        Stops = 0,
        Spread = TimeSpan.Zero,
        Cut = 20,
        Limit = TimeSpan.FromMinutes(5),
    };

    /// <summary>Much of everything, in proportion to the letters.</summary>
    public static ProofPlan Thorough(int seed, bool isPostgres, int letters) => Brief(seed, isPostgres) with
    {
        Letters = letters,
        Kills = Math.Max(10, letters / 40),
        Freezes = 2,
        Rollings = 2,
        DatabaseRestarts = isPostgres ? 3 : 0,
        ServerTime = TimeSpan.FromMilliseconds(isPostgres ? 450 : 150),
        Stops = Math.Max(24, letters / 12),
        Spread = TimeSpan.FromSeconds(8),
        Limit = TimeSpan.FromSeconds(120 + letters / 50),
    };

    /// <summary>Nothing is done to it, so nothing may be repeated or held.</summary>
    public static ProofPlan Calm(int seed, bool isPostgres) => new()
    {
        Seed = seed,
        Nodes = isPostgres ? 3 : 1,
        Letters = 120,
        Lease = TimeSpan.FromSeconds(30),
    };
}
