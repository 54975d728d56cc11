namespace Hourglass.Mail;

public sealed record WrittenLetter(string Subject, string Html, string Text);
public sealed record TempLayout();
public static class LetterText
{
    public static WrittenLetter Render(string subject, string markdown, IReadOnlyDictionary<string, string?> values, TempLayout layout, string language)
    {
        foreach (var (name, value) in values) (subject, markdown) = (subject.Replace("{{" + name + "}}", value ?? "", StringComparison.Ordinal), markdown.Replace("{{" + name + "}}", value ?? "", StringComparison.Ordinal));
        return new(subject, $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>", markdown);
    }
}
