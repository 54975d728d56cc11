using System.Globalization;
using Hourglass.Exchange.Reading;

namespace Hourglass.Web.Pages.Proposals;

/// <summary>A number as people type it, in their language's way or the other one.</summary>
internal static class TypedNumber
{
    /// <returns>Nothing typed is <paramref name="nothing"/>.</returns>
    public static decimal Read(string? typed, decimal nothing, string line, string language)
    {
        if (string.IsNullOrWhiteSpace(typed)) return nothing;
        var ways = language == "ru" ? NumberFormat.All.Reverse() : NumberFormat.All;
        return ways.Select(way => way.Read(typed.Trim()).Value).FirstOrDefault(read => read is not null) ?? throw new RefusedException("line.number-unreadable", line, typed.Trim());
    }

    public static string Shown(decimal number, CultureInfo culture) => number.ToString("0.####", culture);
}
