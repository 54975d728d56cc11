using System.Reflection;
using System.Runtime.InteropServices;
using Hourglass.Upkeep;
using Hourglass.Web.Host;

namespace Hourglass.Web.Cli;

/// <summary>What can be said about the machine and the program without the database.</summary>
internal static class HostCheckup
{
    private static readonly Version SafeRuntime = new(10, 0, 13);
    private const long Megabyte = 1024 * 1024;
    private const long Little = 1024 * Megabyte;
    private const long TooLittle = 100 * Megabyte;

    public static IEnumerable<Finding> Of(IConfiguration settings)
    {
        yield return new Finding("version", Health.Good, ProgramVersion, RuntimeInformation.OSDescription);
        var runtime = VersionOf(typeof(WebApplication).Assembly);
        yield return Finding.Of("runtime", runtime >= SafeRuntime, Health.Doubtful, Environment.Version, runtime, SafeRuntime);
        yield return new Finding("settings", Health.Good, settings["Database"]?.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) == true ? "PostgreSQL" : "SQLite");
        foreach (var finding in FolderAt(DatabaseAddress.DataFolder(settings))) yield return finding;
    }

    public static string ProgramVersion => typeof(HostCheckup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static IEnumerable<Finding> FolderAt(string folder)
    {
        yield return Finding.Of("folder", IsWritable(folder), Health.Broken, folder);
        if (FreeAt(folder) is not { } free) yield break;
        yield return new Finding("space", free switch { < TooLittle => Health.Broken, < Little => Health.Doubtful, _ => Health.Good }, free / Megabyte);
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = File.Create(Path.Combine(folder, $".probe-{Guid.NewGuid():n}"), 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static long? FreeAt(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static Version VersionOf(Assembly assembly)
    {
        var written = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        return Version.TryParse(written.Split('+', '-')[0], out var version) ? version : new Version(0, 0);
    }
}
