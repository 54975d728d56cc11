using System.Text;
using Hourglass.Relationships;

namespace Hourglass.Mail;

/// <summary>An address as mail needs it; what counts as one is decided by <see cref="EmailAddress"/> alone.</summary>
/// <param name="Wire">As typed before the @, the domain as A-label: what a server is told.</param>
/// <param name="Key">What is compared: one mailbox, one key, whatever the case and the form it was typed in.</param>
public sealed record MailAddress(string Wire, string Key)
{
    /// <summary>Lower case, A-label; what rates and pauses are kept by.</summary>
    public string Domain => Key[(Key.LastIndexOf('@') + 1)..];

    public bool NeedsUtf8 => !Ascii.IsValid(Wire);

    /// <summary>Refuses <c>contact.email</c>.</summary>
    public static MailAddress Read(string typed)
    {
        var (value, key) = EmailAddress.Read(typed);
        return new MailAddress(string.Concat(value.AsSpan(0, value.LastIndexOf('@')), key.AsSpan(key.LastIndexOf('@'))), key);
    }

    /// <summary>Null for what is no address: for mail that comes in, where nobody can be asked to type again.</summary>
    public static MailAddress? TryRead(string typed)
    {
        try
        {
            return Read(typed);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
