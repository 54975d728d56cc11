using System.Collections.Concurrent;
using Hourglass.Method.Yaml;

namespace Hourglass.Method.Shipped;

/// <summary>The playbooks that come with the product, complete in both languages; each file stands beside this class (R95–R98, R108).</summary>
public static class ShippedPlaybooks
{
    private static readonly ConcurrentDictionary<string, PlaybookFile> Read = new();

    /// <summary>In the order of the gallery; each has a description under <c>shipped.*</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["software-product", "consulting", "goods", "business-development", "customer-service", "people", "technical-support", "stakeholders"];

    public static PlaybookFile Of(string name) => Names.Contains(name) ? Read.GetOrAdd(name, Load) : throw new RefusedException("shipped.unknown");

    private static PlaybookFile Load(string name)
    {
        using var file = typeof(ShippedPlaybooks).Assembly.GetManifestResourceStream($"Hourglass.Method.Shipped.{name}.yaml")!;
        using var reader = new StreamReader(file);
        var read = PlaybookFile.Read(reader.ReadToEnd());
        return read with { Content = read.Content.Tidied() };
    }
}
