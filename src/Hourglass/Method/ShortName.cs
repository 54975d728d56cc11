using System.Globalization;
using System.Text;

namespace Hourglass.Method;

/// <summary>The short latin name that a touchpoint or an activity keeps over all editions.</summary>
public static class ShortName
{
    /// <param name="said">Its words; the English ones are used as far as they are latin.</param>
    /// <param name="otherwise">What it is called when no latin letter is in them.</param>
    /// <param name="taken">Names that others have; the new one joins them.</param>
    public static string NewFor(Said said, string otherwise, ISet<string> taken)
    {
        var name = Latin(said.En) is { Length: > 0 } latin ? latin : otherwise;
        var free = name;
        for (var i = 2; !taken.Add(free); i++) free = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        return free;
    }

    private static string Latin(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(c)) name.Append(char.ToLowerInvariant(c));
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        return (name.Length <= 40 ? name.ToString() : name.ToString(0, 40)).Trim('-');
    }
}
