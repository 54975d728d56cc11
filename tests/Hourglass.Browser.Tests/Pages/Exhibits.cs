using System.Collections.Concurrent;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>One filled workspace per language for the whole run.</summary>
internal static class Exhibits
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Exhibit>>> Filled = new();

    public static Task<Exhibit> InAsync(string language, House house) => Filled.GetOrAdd(language, _ => new(() => FillAsync(language, house))).Value;

    private static async Task<Exhibit> FillAsync(string language, House house)
    {
        var exhibit = new Exhibit(house);
        await exhibit.FillAsync(language);
        return exhibit;
    }
}
