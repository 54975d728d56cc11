using System.Globalization;
using System.Runtime.InteropServices;

namespace Hourglass.Bench;

internal static class Machine
{
    /// <summary>What the figures were measured on.</summary>
    public static string Line(string engine, int journeys) => string.Create(CultureInfo.InvariantCulture, $"{Line(engine)}; {journeys:N0} journeys");

    public static string Line(string engine) =>
        $"{Processor()}, {Environment.ProcessorCount} cores shared by server, database and client; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {engine}";

    private static string Processor()
    {
        if (!File.Exists("/proc/cpuinfo")) return RuntimeInformation.ProcessArchitecture.ToString();
        var line = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal));
        return line?.Split(':', 2)[1].Trim() ?? "unknown processor";
    }
}
