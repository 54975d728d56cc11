using System.Buffers;
using System.Globalization;
using System.Text;

namespace Hourglass;

/// <summary>What people type, before it becomes part of an entity: trimmed, normalised, without characters no database keeps.</summary>
public static class Wording
{
    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");

    /// <summary>Refuses <c>{field}.missing</c> when nothing visible was typed and <c>{field}.too-long</c> past the limit.</summary>
    public static string Required(string? typed, string field, int limit) =>
        Optional(typed, field, limit) ?? throw new RefusedException($"{field}.missing");

    public static string? Optional(string? typed, string field, int limit)
    {
        if (typed is null) return null;
        var clean = Clean(typed);
        if (clean.Length > limit) throw new RefusedException($"{field}.too-long", limit);
        return clean.Any(IsVisible) ? clean : null;
    }

    /// <summary>The same for what stands on one line; a break inside it is refused with <c>text.one-line</c>.</summary>
    public static string RequiredLine(string? typed, string field, int limit) => Required(OneLine(typed), field, limit);

    public static string? OptionalLine(string? typed, string field, int limit) => Optional(OneLine(typed), field, limit);

    /// <summary>As much of it as fits, with an ellipsis for the rest; never half of a character.</summary>
    public static string Clipped(string text, int limit)
    {
        if (text.Length <= limit) return text;
        var end = limit - 1;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}…";
    }

    private static string? OneLine(string? typed)
    {
        var line = typed?.Trim();
        if (line is not null && line.AsSpan().ContainsAny(LineBreaks)) throw new RefusedException("text.one-line");
        return line;
    }

    private static string Clean(string typed)
    {
        if (!IsWellFormed(typed)) throw new RefusedException("text.broken");
        var kept = typed.Normalize(NormalizationForm.FormC).Where(c => !char.IsControl(c) || c is '\n' or '\t');
        return string.Concat(kept).Trim();
    }

    internal static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text, i)) return false;
            i++;
        }

        return true;
    }

    private static bool IsVisible(char c) => char.GetUnicodeCategory(c)
        is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.Control);
}
