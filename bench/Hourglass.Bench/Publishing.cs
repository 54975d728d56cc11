using System.Diagnostics;

namespace Hourglass.Bench;

internal static class Publishing
{
    /// <summary>Publishes this checkout's server and returns the folder.</summary>
    public static async Task<string> PublishAsync(CancellationToken cancellation)
    {
        var folder = Path.Combine(Root, "artifacts", "bench-server");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(Root, "src/Hourglass.Web"), "-c", "Release", "--use-current-runtime", "-o", folder, "-v", "q", "--nologo"]))!;
        await publish.WaitForExitAsync(cancellation);
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException("The server could not be published.");
    }

    /// <summary>The folder of this checkout.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hourglass.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run this from a checkout.");
    }
}
