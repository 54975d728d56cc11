namespace Hourglass.Mail.Texts;

/// <param name="Subject">One line.</param>
/// <param name="Html">A whole page.</param>
/// <param name="Text">The same to read without HTML, links written out.</param>
public sealed record WrittenLetter(string Subject, string Html, string Text);

/// <summary>What stands around every letter of a workspace.</summary>
/// <param name="Sender">The name people know the house by.</param>
public sealed record LetterLayout(string Sender)
{
    /// <summary><c>#rrggbb</c>; of links and the line on top.</summary>
    public string Colour { get; init; } = "#3b5bdb";

    public Uri? Logo { get; init; }

    /// <summary>Postal address or whatever the law wants at the foot.</summary>
    public string? Imprint { get; init; }

    public Uri? Preferences { get; init; }
    public Uri? Unsubscribe { get; init; }
}
