using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hourglass.Outreach;

/// <summary>A keyed print of a normalised address: it recognises the address again and tells nobody what it was.</summary>
public static class AddressPrint
{
    /// <param name="settings">Whose key prints.</param>
    /// <param name="addressKey">The address as it is compared, see <see cref="Relationships.EmailAddress"/>.</param>
    public static string Of(OutreachSettings settings, string addressKey) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(settings.LinkKey, Encoding.UTF8.GetBytes(addressKey)));
}
