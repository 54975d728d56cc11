using System.Globalization;
using Hourglass.Languages;

namespace Hourglass.Web.Pages.Relationships.Parts;

internal static class Country
{
    /// <summary>A country as people call it: an ISO code by its name in the reader's language, anything else as written.</summary>
    public static string? Named(string? written, Speech say)
    {
        if (written is not { Length: 2 } code || !code.All(char.IsAsciiLetterUpper)) return written;
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = say.Culture;
            return new RegionInfo(code).DisplayName;
        }
        catch (ArgumentException)
        {
            return written;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
