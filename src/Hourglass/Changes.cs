using System.Globalization;
using System.Reflection;

namespace Hourglass;

/// <summary>Which values of a record became others, one line each, for the history people read.</summary>
public static class Changes
{
    /// <returns>Lines of <c>Field: before → after</c>; null when nothing changed.</returns>
    public static string? Between<TDetails>(TDetails before, TDetails after) where TDetails : notnull
    {
        var lines = typeof(TDetails).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(field => (field.Name, Was: field.GetValue(before), Is: field.GetValue(after)))
            .Where(field => !Equals(field.Was, field.Is))
            .Select(field => $"{field.Name}: {Show(field.Was)} → {Show(field.Is)}")
            .ToList();

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    public static string? Joined(params string?[] changes) =>
        changes.Where(change => change is not null).ToList() is { Count: > 0 } told ? string.Join('\n', told) : null;

    /// <summary>One such line; null when both are the same.</summary>
    public static string? Of(string field, string? before, string? after) => before == after ? null : $"{field}: {Show(before)} → {Show(after)}";

    private static string Show(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text
        ? Wording.Clipped(text, 201)
        : "—";
}
