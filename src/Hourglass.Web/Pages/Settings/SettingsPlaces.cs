using Hourglass.Team;

namespace Hourglass.Web.Pages.Settings;

/// <summary>The pages of the settings, in the order of the list; a page of another area adds its line here.</summary>
internal static class SettingsPlaces
{
    public static IReadOnlyList<SettingsPlace> All { get; } =
    [
        new("account", "user-circle", "account.title", "account.lead", me => !me.IsInDemo),
        new("account/two-factor", "shield-lock", "two-factor.title", "two-factor.lead", me => !me.IsInDemo),
        new("account/passkeys", "fingerprint", "passkeys.title", "passkeys.lead", me => !me.IsInDemo),
        new("account/sessions", "device-desktop", "sessions.title", "sessions.lead", me => !me.IsInDemo),
        new("settings/tokens", "key", "tokens.title", "tokens.lead", _ => true),
        new("settings/workspace", "building", "workspace.title", "workspace.lead", me => me.IsAdministrator),
        new("settings/members", "users", "members.title", "members.lead", me => me.IsAdministrator),
        new("settings/outreach", "clock", "outreach-rules.title", "outreach-rules.lead", me => me.IsAdministrator),
        new("settings/senders", "mail", "senders.title", "senders.lead", me => me.IsAdministrator),
        new("settings/mailbox", "inbox", "mailbox.title", "mailbox.lead", me => me.IsAdministrator),
        new("settings/fields", "forms", "fields.title", "fields.lead", me => me.IsAdministrator),
        new("settings/tags", "tags", "tags.title", "tags.lead", me => me.IsAdministrator),
        new("settings/stages", "route", "stages.title", "stages.lead", me => me.IsAdministrator),
    ];

    public static IEnumerable<SettingsPlace> For(Actor me) => All.Where(place => place.IsFor(me));
}

internal sealed record SettingsPlace(string Address, string Icon, string Text, string Lead, Func<Actor, bool> IsFor);
