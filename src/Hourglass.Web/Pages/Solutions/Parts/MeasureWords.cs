using Hourglass.Languages;
using Hourglass.Solutions;

namespace Hourglass.Web.Pages.Solutions.Parts;

/// <summary>Says a measure in the reader's language.</summary>
internal static class MeasureWords
{
    /// <summary>From where, to where.</summary>
    public static string Of(Measure measure, Speech say) =>
        say["measure.from-to", MeasureInput.Shown(measure.Baseline, say.Culture) ?? "?", MeasureInput.Shown(measure.Target, say.Culture) ?? "?", measure.Unit].Trim();

    /// <summary>By when, measured how, and who says so.</summary>
    public static string Conditions(Measure measure, Speech say) => string.Join(" · ", new[]
    {
        measure.ByWhen is { } day ? say["measure.until", say.Day(day)] : null,
        measure.How,
        measure.WhoConfirms is { } who ? say["measure.confirmed-by", who] : null,
    }.OfType<string>());
}
