namespace Hourglass.Mail.Texts;

/// <summary>The names a letter may use, each with what is known about it; null and empty mean that nothing is.</summary>
public sealed class MergeFields(IReadOnlyDictionary<string, string?> values)
{
    // A value is a name, a date, an address; what is longer is no field.
    private const int LongestValue = 10_000;

    public IEnumerable<string> Names => values.Keys;

    public static MergeFields Of(params (string Name, string? Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value));

    public bool Knows(string name) => values.ContainsKey(name);

    internal string? this[string name] => Clean(values.GetValueOrDefault(name));

    private static string? Clean(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (value.Length > LongestValue) throw new RefusedException("letter.value-too-long", LongestValue);
        if (!Wording.IsWellFormed(value)) throw new RefusedException("text.broken");
        return string.Concat(value.ReplaceLineEndings("\n").Where(c => !char.IsControl(c) || c == '\n'));
    }
}
