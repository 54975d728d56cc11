using System.ComponentModel;
using System.Diagnostics;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Outreach.Planning;

/// <summary>What a model in another language, on another copy of the time zone database, says.</summary>
internal static class PythonModel
{
    /// <summary>Skips the test where there is no python3.</summary>
    /// <param name="script">Of the folder above this one.</param>
    public static async Task<IReadOnlyList<string>> SaysAsync(string script, params string[] words)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [Path.Combine(Sources.Root, "tests/Hourglass.Tests/Outreach", script), .. words]) { RedirectStandardOutput = true })!;
            var text = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            Assert.Equal(0, python.ExitCode);
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Win32Exception)
        {
            Assert.Skip("python3 is not installed here");
            throw;
        }
    }
}
