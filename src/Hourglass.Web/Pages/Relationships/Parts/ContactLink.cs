using Hourglass.Relationships;

namespace Hourglass.Web.Pages.Relationships.Parts;

internal static class ContactLink
{
    /// <summary>Opens the mail or phone program; every sign of an address is escaped, so that it cannot add a subject or a copy. Null: nothing to open.</summary>
    public static string? Of(ContactPoint contact) => contact.Kind switch
    {
        ContactKind.Email => $"mailto:{Uri.EscapeDataString(contact.Value)}",
        ContactKind.Phone => $"tel:{contact.Key.Replace("x", ";ext=", StringComparison.Ordinal)}",
        ContactKind.Messenger => null,
    };
}
