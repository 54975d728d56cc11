namespace Hourglass.Web.Host;

internal static class Folders
{
    /// <summary>A published program brings its files along, wherever it is started from; under <c>dotnet run</c> the build knows where they are.</summary>
    public static string? Content => Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
}
