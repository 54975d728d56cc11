namespace Hourglass.Web.Pages.Method.Parts;

internal static class Typed
{
    /// <summary>What was typed one a line.</summary>
    public static string[] LinesOf(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
