using Hourglass.Data;
using Hourglass.Languages;
using Hourglass.Mail;
using Hourglass.Mail.Texts;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>
/// Double opt-in: who agrees to advertising is asked once more by a letter to the very address; only the answer to it counts. The letter leaves while its
/// reader waits for it, like a forgotten password's; it is written down before it leaves and is no part of any plan.
/// </summary>
public sealed class Confirmations(HourglassDb db, Addressees addressees, Senders senders, ConfirmationRules rules, TimeProvider clock)
{
    public static readonly TimeSpan Valid = TimeSpan.FromDays(7);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(2);
    private const int PerDay = 5;

    /// <summary>Writes down who was asked with which words, then sends the letter.</summary>
    public async Task AskAsync(ConfirmationWish wish, CancellationToken cancellation)
    {
        var (settings, workspace) = await rules.ReadAsync(cancellation);
        var sender = await senders.InUseAsync(cancellation);
        if (sender is null || settings.IsPaused || settings.PublicAddress is null || !await rules.MaySendAsync(db, cancellation)) throw new RefusedException("confirm.cannot-send");
        var key = AddressPrint.Of(settings, Relationships.EmailAddress.Read(wish.Address).Key);
        await MustNotBeTooOftenAsync(key, cancellation);
        var asked = await addressees.AskedAsync(key, wish.PersonId, wish.Proof, cancellation);
        await using var lines = new SmtpLines(senders.SettingsOf(sender), TimeProvider.System);
        var outcome = await lines.SendAsync(Letter(wish, sender, workspace, new PublicLinks(settings), asked), _ => MayStartAsync(key), cancellation);
        if (outcome is not (Outcome.Accepted or Outcome.Unknown)) throw new RefusedException("confirm.not-sent");
    }

    /// <summary>What was asked and is still open; null when it is over, was answered by a no since, or never was.</summary>
    public async Task<ConsentEntry?> OpenAsync(Guid askedId, CancellationToken cancellation)
    {
        var asked = await db.ConsentEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == askedId && e.Deed == ConsentDeed.Asked, cancellation);
        if (asked is null || asked.At + Valid < Now) return null;
        var isRefused = await db.ConsentEntries.AnyAsync(e => e.AddressKey == asked.AddressKey && e.Deed == ConsentDeed.Withdrawn && e.At > asked.At, cancellation);
        return isRefused ? null : asked;
    }

    public Task<bool> IsGivenAsync(ConsentEntry asked, CancellationToken cancellation) => db.ConsentEntries.AnyAsync(e =>
        e.AddressKey == asked.AddressKey && e.Purpose == asked.Purpose && e.Deed == ConsentDeed.Given && e.At >= asked.At, cancellation);

    /// <summary>The yes that counts, with the words that were shown; a second press changes nothing.</summary>
    public async Task ConfirmAsync(Guid askedId, CancellationToken cancellation)
    {
        var asked = await OpenAsync(askedId, cancellation) ?? throw new RefusedException("confirm.over");
        if (await IsGivenAsync(asked, cancellation)) return;
        await addressees.AgreeAsync(asked.AddressKey, asked.PersonId, new ConsentProof($"confirmed:{asked.Source}", asked.TextVersion, asked.Text, asked.ByName), cancellation);
    }

    private async Task MustNotBeTooOftenAsync(string key, CancellationToken cancellation)
    {
        var dayAgo = Now.AddDays(-1);
        var asked = await addressees.LedgerOf(key).Where(e => e.Deed == ConsentDeed.Asked && e.At > dayAgo).Select(e => e.At).ToListAsync(cancellation);
        if (asked.Count >= PerDay || asked.Exists(at => at > Now - Between)) throw new RefusedException("confirm.too-often");
    }

    // Whoever unsubscribed may come back by their own word; an address that bounced or complained gets nothing.
    private async Task<bool> MayStartAsync(string key) =>
        await addressees.OneAsync(key, CancellationToken.None) is not { StoppedAt: not null } known || known.Reason == "unsubscribed";

    private static Letter Letter(ConfirmationWish wish, Sender sender, Workspace workspace, PublicLinks links, ConsentEntry asked)
    {
        var say = Speech.In(wish.Language);
        var fields = MergeFields.Of(("link", links.To(LinkPurpose.Confirm, asked.Id)), ("house", workspace.Name), ("name", wish.Name));
        var text = LetterText.Render(say["confirm.letter-subject"], say["confirm.letter-text"], fields, new LetterLayout(workspace.Name), wish.Language);
        return new Letter
        {
            TouchpointId = asked.Id,
            MessageId = $"{asked.Id:n}.c@{sender.FromAddress[(sender.FromAddress.LastIndexOf('@') + 1)..]}",
            Date = asked.At,
            From = new NamedAddress(sender.FromAddress, sender.FromName),
            To = new NamedAddress(wish.Address, wish.Name),
            Subject = text.Subject,
            Html = text.Html,
            Text = text.Text,
            Language = wish.Language,
        };
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <param name="Proof">Where it was asked and the words that were shown.</param>
public sealed record ConfirmationWish(string Address, string Name, string Language, Guid? PersonId, ConsentProof Proof);

/// <summary>Whether a letter may leave this house at all.</summary>
public sealed class ConfirmationRules(OutreachRuleBook rules, Workspaces workspaces, RestoreFence fence)
{
    public async Task<(OutreachSettings Settings, Workspace Workspace)> ReadAsync(CancellationToken cancellation) =>
        (await rules.SettingsAsync(cancellation), await workspaces.MineAsync(cancellation));

    internal Task<bool> MaySendAsync(HourglassDb db, CancellationToken cancellation) => fence.CompareAsync(db, cancellation);
}
