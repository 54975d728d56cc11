using Hourglass.Languages;
using Hourglass.Outreach.Inbox;

namespace Hourglass.Web.Pages.Outreach.Parts;

/// <summary>How a mailbox is doing, in one sentence.</summary>
internal static class MailboxWords
{
    public static string State(Speech say, ReadMailbox mailbox, TimeZoneInfo zone) => mailbox.ReadAt is not { } at
        ? say["mailbox.not-yet"]
        : string.Join(' ', say["mailbox.read-at", say.Moment(at, zone)],
            say.Count("mailbox.understood", mailbox.Understood), say.Count("mailbox.machines", mailbox.Machines), say.Count("mailbox.unclear", mailbox.Unclear));
}
