using System.Globalization;

namespace Hourglass.Web.Pages.Relationships.Parts;

internal static class Initials
{
    /// <summary>The first letters of the first two words that have one.</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('«', '»', '"', '“', '”', '\'', '(', ')')).Where(word => word.Length > 0 && char.IsLetterOrDigit(word[0]));
        var letters = string.Concat(words.Take(2).Select(word => StringInfo.GetNextTextElement(word)));
        return letters.Length > 0 ? letters.ToUpperInvariant() : StringInfo.GetNextTextElement(name);
    }
}
