using System.Security.Cryptography;
using System.Text;
using Hourglass.Mail.Reading;
using Hourglass.Relationships;

namespace Hourglass.Outreach.Inbox;

/// <summary>Where bounces of letters come back to: an address with a proof in it that the letter was ours, so that nobody else stops an address for us (P12).</summary>
public sealed class ReturnPath(ReadMailbox mailbox, OutreachSettings settings)
{
    // A server takes 64 octets before the @, the proof needs 50 and the plus.
    private const int LongestBeforePlus = 13;

    private readonly VerpToken _tokens = TokensOf(settings);

    /// <summary>One key for each workspace, of which no other link or print can be made.</summary>
    public static VerpToken TokensOf(OutreachSettings settings) => new(HKDF.Expand(HashAlgorithmName.SHA256, settings.LinkKey, 32, "bounces"u8.ToArray()));

    /// <summary>Null where letters keep their usual sender.</summary>
    public string? AddressFor(Guid touchpointId)
    {
        if (mailbox.ReturnTo is not { } to) return null;
        var at = to.LastIndexOf('@');
        return at < 0 ? _tokens.Address(touchpointId, to) : $"{to[..at]}+{_tokens.Address(touchpointId, to[(at + 1)..])}";
    }

    /// <summary>What was typed, in the form it is kept in; refuses what would make no address.</summary>
    internal static string? Checked(ReturnWay way, string? typed) => way switch
    {
        ReturnWay.None => null,
        ReturnWay.Plus => Address(typed ?? ""),
        ReturnWay.Domain => Key($"b@{typed?.TrimStart('@')}", typed)[2..],
    };

    private static string Address(string typed)
    {
        var key = Key(typed, typed);
        if (key.LastIndexOf('@') > LongestBeforePlus) throw new RefusedException("mailbox.return-too-long", LongestBeforePlus);
        return key;
    }

    private static string Key(string address, string? typed)
    {
        try
        {
            return EmailAddress.Read(address).Key is var key && Ascii.IsValid(key) ? key : throw new RefusedException("mailbox.return-address", typed ?? "");
        }
        catch (RefusedException refused) when (refused.Code == "contact.email")
        {
            throw new RefusedException("mailbox.return-address", typed ?? "");
        }
    }
}
