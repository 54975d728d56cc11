using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hourglass.Relationships;

/// <summary>Reads an address a person typed; what no mail server would take is refused at once.</summary>
public static partial class EmailAddress
{
    private static readonly char[] Around = ['\u00a0', '\u200b', '\ufeff', ' '];
    private static readonly char[] AtTheEnd = [.. Around, '.'];
    private static readonly IdnMapping Idn = new();

    /// <returns>The address as shown and as compared; refuses <c>contact.email</c>.</returns>
    public static (string Value, string Key) Read(string typed)
    {
        var value = Wording.RequiredLine(typed, "contact.email", 254).Trim(Around).TrimEnd(AtTheEnd);
        var at = value.LastIndexOf('@');
        if (at is < 1 or > 64 || !LocalPart().IsMatch(value[..at])) throw Refused(typed);

        var domain = Domain(value[(at + 1)..], typed);
        // Servers count octets, and of the domain as they are told it.
        if (Encoding.UTF8.GetByteCount(value.AsSpan(0, at)) is var local && (local > 64 || local + 1 + domain.Length > 254)) throw Refused(typed);
        return (value, $"{value[..at].ToLowerInvariant()}@{domain}");
    }

    private static string Domain(string typedDomain, string typed)
    {
        try
        {
            var ascii = Idn.GetAscii(typedDomain.ToLowerInvariant());
            return DomainName().IsMatch(ascii) ? ascii : throw Refused(typed);
        }
        catch (ArgumentException)
        {
            throw Refused(typed);
        }
    }

    private static RefusedException Refused(string typed) => new("contact.email", typed.Length <= 80 ? typed : typed[..80]);

    [GeneratedRegex(@"^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*\z")]
    private static partial Regex LocalPart();

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z")]
    private static partial Regex DomainName();
}
