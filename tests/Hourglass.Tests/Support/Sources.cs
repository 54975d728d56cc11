namespace Hourglass.Tests.Support;

/// <summary>The sources of this checkout, for tests that read them.</summary>
public static class Sources
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<(string Path, string Text)> Under(string folder, params string[] patterns) => patterns
        .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
        .Select(path => (path, File.ReadAllText(path)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hourglass.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside their checkout.");
    }
}
