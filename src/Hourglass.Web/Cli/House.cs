using System.CommandLine;
using Hourglass.Languages;
using Hourglass.Web.Host;

namespace Hourglass.Web.Cli;

/// <summary>The product as a command finds it: the same settings as the server's, nothing listening.</summary>
internal static class House
{
    private const string DatabaseName = "--database";
    private const string FolderName = "--data-folder";

    public static Option<string?> Database(Speech say) => new(DatabaseName) { Description = say["cli.option.database"], Recursive = true };

    public static Option<string?> DataFolder(Speech say) => new(FolderName) { Description = say["cli.option.data-folder"], Recursive = true };

    public static WebApplication Open(ParseResult asked)
    {
        var settings = new List<string>();
        if (asked.GetValue<string?>(DatabaseName) is { } database) settings.Add($"--Database={database}");
        if (asked.GetValue<string?>(FolderName) is { } folder) settings.Add($"--DataFolder={folder}");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. settings], ContentRootPath = Folders.Content });
        builder.AddHourglassWeb();
        // What goes wrong is told once, in the words of the command.
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
