#pragma warning disable RS0030 // commands run outside any request and may touch the database itself
using Hourglass.Data;

namespace Hourglass.Web.Cli;

internal static class Command
{
    /// <summary>Runs the command named first on the line and returns its exit code, or returns null to let the server start.</summary>
    public static async Task<int?> RunAsync(string[] args, IServiceProvider services)
    {
        if (args is ["import", .. var rest]) return await ImportCommand.Define(services).Parse(rest).InvokeAsync();
        if (args is not ["migrate", ..]) return null;
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HourglassDb>().PrepareAsync(CancellationToken.None);
        return 0;
    }
}
