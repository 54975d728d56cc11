using System.Collections.Frozen;
using System.Text.Json;

namespace Hourglass.Languages;

/// <summary>All texts of both languages, read once from the JSON files beside this class.</summary>
public static class Texts
{
    public static IReadOnlyList<string> Languages { get; } = ["en", "ru"];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage =
        Languages.ToFrozenDictionary(language => language, Read);

    public static IReadOnlyDictionary<string, string> Of(string language) => ByLanguage[language];

    private static FrozenDictionary<string, string> Read(string language)
    {
        var house = typeof(Texts).Assembly;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in house.GetManifestResourceNames().Where(name => name.StartsWith($"Hourglass.Languages.{language}.", StringComparison.Ordinal)))
        {
            using var stream = house.GetManifestResourceStream(file)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!) texts.Add(key, text);
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
