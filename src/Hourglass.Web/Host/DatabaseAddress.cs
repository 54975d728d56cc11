using Microsoft.Data.Sqlite;

namespace Hourglass.Web.Host;

/// <summary>Where the data lives: the setting <c>Database</c>, otherwise a file in <c>./data</c>.</summary>
internal static class DatabaseAddress
{
    public static string From(IConfiguration settings)
    {
        var address = settings["Database"] ?? $"Data Source={Path.Combine(DataFolder(settings), "hourglass.db")}";
        if (!address.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)) MakeFolderOf(address);
        return address;
    }

    /// <summary>Where files, logs and keys beside the database are kept.</summary>
    public static string DataFolder(IConfiguration settings) => Path.GetFullPath(settings["DataFolder"] ?? "data");

    private static void MakeFolderOf(string address)
    {
        var file = new SqliteConnectionStringBuilder(address).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
    }
}
