using System.Diagnostics;

namespace Hourglass.Bench;

internal static class ServerCommand
{
    /// <summary>Runs a command of the published binary on this database; returns what it printed and the most memory it held, in megabytes.</summary>
    public static async Task<(string Printed, long PeakMegabytes)> RunAsync(string published, BenchDatabase database, string[] words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path.Combine(published, "Hourglass.Web"), words) { WorkingDirectory = published, RedirectStandardOutput = true };
        start.Environment["Database"] = database.Address;
        start.Environment["DataFolder"] = database.Folder;
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEndAsync(cancellation);
        var peak = 0L;
        while (!printed.IsCompleted)
        {
            process.Refresh();
            if (!process.HasExited) peak = Math.Max(peak, process.PeakWorkingSet64);
            await Task.WhenAny(printed, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, cancellation));
        }

        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? (await printed, peak / 1024 / 1024) : throw new InvalidOperationException($"{string.Join(' ', words)} failed:\n{await printed}");
    }
}
