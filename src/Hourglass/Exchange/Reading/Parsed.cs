namespace Hourglass.Exchange.Reading;

/// <summary>A cell read as a value: the value, nothing at all, or the code of why not.</summary>
public readonly record struct Parsed<T> where T : struct
{
    internal Parsed(T? value, string? problem) => (Value, Problem) = (value, problem);

    public T? Value { get; }

    public string? Problem { get; }

    public bool IsBlank => Value is null && Problem is null;
}

internal static class Parsed
{
    public static Parsed<T> Of<T>(T value) where T : struct => new(value, null);

    public static Parsed<T> Wrong<T>(string problem) where T : struct => new(null, problem);
}
