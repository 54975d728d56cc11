using System.Text;

namespace Hourglass.Languages;

public static class TextKey
{
    /// <summary>How texts call a value: <c>StatusQuo</c> is <c>status-quo</c>.</summary>
    public static string Of(Enum value) => Of(value.ToString());

    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && key.Length > 0) key.Append('-');
            key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
