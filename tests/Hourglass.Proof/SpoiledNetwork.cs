using System.Net;
using Hourglass.Sink;

namespace Hourglass.Proof;

/// <summary>The network between engine and mail server: some connections become slow, are cut after the dot before the answer, are reset anywhere, or fall silent.</summary>
internal static class SpoiledNetwork
{
    public static FaultProxy To(int port, int percent, int seed)
    {
        var chance = new Random(seed);
        return new FaultProxy(0, $"{IPAddress.Loopback}", port) { Fate = () => chance.Next(100) < percent ? Draw(chance) : ProxyTrouble.None };
    }

    private static ProxyTrouble Draw(Random chance) => (chance.Next(4), chance.Next(500, 60_000)) switch
    {
        (0, var after) => new() { AfterBytes = after, Delay = TimeSpan.FromMilliseconds(60) },
        (1, var after) => new() { AfterBytes = after, CutsAfterDot = true },
        (2, var after) => new() { CutAfterBytes = after },
        (_, var after) => new() { AfterBytes = after, Stalls = true },
    };
}
