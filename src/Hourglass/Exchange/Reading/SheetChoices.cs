namespace Hourglass.Exchange.Reading;

/// <summary>What a person decided about their file; null means: look and decide for me.</summary>
public sealed record SheetChoices(string? Encoding = null, char? Delimiter = null, string? Worksheet = null)
{
    public static readonly SheetChoices None = new();
}
