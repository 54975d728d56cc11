namespace Hourglass.Exchange.Reading;

/// <summary>
/// What a person decided about their file; null means: look and decide for me. HeaderRow is the number of the row that names
/// the columns when titles stand above it; without it the first row that holds anything does.
/// </summary>
public sealed record SheetChoices(string? Encoding = null, char? Delimiter = null, string? Worksheet = null, int HeaderRow = 1)
{
    public static readonly SheetChoices None = new();
}
