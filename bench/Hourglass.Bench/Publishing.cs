using System.Diagnostics;

namespace Hourglass.Bench;

internal static class Publishing
{
    /// <summary>Publishes this checkout's server and returns the folder.</summary>
    public static async Task<string> PublishAsync(CancellationToken cancellation)
    {
        var root = Root();
        var folder = Path.Combine(root, "artifacts", "bench-server");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", Path.Combine(root, "src/Hourglass.Web"), "-c", "Release", "-o", folder, "-v", "q", "--nologo"]))!;
        await publish.WaitForExitAsync(cancellation);
        return publish.ExitCode == 0 ? folder : throw new InvalidOperationException("The server could not be published.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hourglass.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run this from a checkout.");
    }
}
