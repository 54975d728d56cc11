using System.Diagnostics;

namespace Hourglass.Bench;

internal static class ServerCommand
{
    /// <summary>Runs a command of the published binary on this database and returns what it printed.</summary>
    public static async Task<string> RunAsync(string published, BenchDatabase database, string[] words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path.Combine(published, "Hourglass.Web"), words) { WorkingDirectory = published, RedirectStandardOutput = true };
        start.Environment["Database"] = database.Address;
        start.Environment["DataFolder"] = database.Folder;
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{string.Join(' ', words)} failed:\n{printed}");
    }
}
