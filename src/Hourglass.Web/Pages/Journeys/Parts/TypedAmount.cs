using Hourglass.Exchange.Reading;

namespace Hourglass.Web.Pages.Journeys.Parts;

/// <summary>An amount as people type it, in whole units, in their language's way or the other one.</summary>
internal static class TypedAmount
{
    /// <returns>Minor units; nothing typed is nothing.</returns>
    public static long InMinor(string? typed, string currency, string language)
    {
        if (string.IsNullOrWhiteSpace(typed)) return 0;
        return Currencies.InMinor(Number(typed, language) ?? throw new RefusedException("journey.value-unreadable", typed.Trim()), currency);
    }

    /// <returns>Null when it cannot be read as a number.</returns>
    public static decimal? Number(string typed, string language)
    {
        var ways = language == "ru" ? NumberFormat.All.Reverse() : NumberFormat.All;
        return ways.Select(way => way.Read(typed.Trim()).Value).FirstOrDefault(read => read is not null);
    }

    public static string Shown(long minor, string currency, System.Globalization.CultureInfo culture) =>
        minor == 0 ? "" : Currencies.InUnits(minor, currency).ToString("0.###", culture);
}
