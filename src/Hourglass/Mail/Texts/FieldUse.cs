using System.Text.RegularExpressions;

namespace Hourglass.Mail.Texts;

/// <summary>One place in a text where a field stands: <c>{{person.first-name}}</c>, or <c>{{person.first-name|there}}</c> with a fallback.</summary>
/// <param name="Name">Null when what stands between the braces is no name at all.</param>
/// <param name="Fallback">Written when the value is empty; null when none is given.</param>
/// <param name="Written">What stands between the braces.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Length">With the braces.</param>
internal sealed partial record FieldUse(string? Name, string? Fallback, string Written, int At, int Length)
{
    private const int Most = 500;

    /// <summary>Refuses more fields than any letter needs.</summary>
    public static List<FieldUse> In(string text)
    {
        var uses = Braces().Matches(text).Select(Read).Take(Most + 1).ToList();
        return uses.Count > Most ? throw new RefusedException("letter.too-many-fields", Most) : uses;
    }

    public static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;

    private static FieldUse Read(Match braces)
    {
        var written = braces.Groups["written"].Value;
        var name = Form().Match(written);
        return new FieldUse(
            name.Success ? name.Groups["name"].Value : null,
            name.Groups["fallback"].Success ? name.Groups["fallback"].Value.Trim() : null,
            written.Trim(), braces.Index, braces.Length);
    }

    [GeneratedRegex(@"\{\{(?<written>[^{}\n]*)\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^\s*(?<name>[a-z][a-z0-9-]*(\.[a-z0-9-]+)*)\s*(\|(?<fallback>.*))?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
