using System.Text;
using Hourglass.Data;
using Hourglass.Mail;
using Hourglass.Mail.Texts;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Letters to our own people: from the workspace's own account, at once, without the rules that protect customers.</summary>
public sealed class StaffLetters(HourglassDb db, Senders senders, Workspaces workspaces, TimeProvider clock)
{
    /// <summary>The address and language of a colleague; null for one who has no account.</summary>
    public async Task<(NamedAddress To, string Language)?> ToAsync(Guid memberId, CancellationToken cancellation)
    {
        var found = await (from member in db.Members.Where(m => m.Id == memberId && m.IsActive)
                           from account in db.Users.Where(a => a.Id == member.AccountId)
                           select new { account.Email, member.Name, account.Language }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (found?.Email is not { } address) return null;
        return (new NamedAddress(address, found.Name), found.Language ?? (await workspaces.MineAsync(cancellation)).Language);
    }

    /// <returns>Null when the server took it, else a sentence for administrators: why it did not leave.</returns>
    public async Task<StaffOutcome> SendAsync(NamedAddress to, string language, string subject, string markdown, CancellationToken cancellation)
    {
        if (await senders.InUseAsync(cancellation) is not { } sender) return StaffOutcome.NoSender;
        await using var line = new SmtpLine(senders.SettingsOf(sender), clock);
        return await line.SendAsync(await LetterAsync(sender, to, language, subject, markdown, cancellation), _ => Task.FromResult(true), cancellation) switch
        {
            Outcome.Accepted => StaffOutcome.Sent,
            Outcome.Unknown => StaffOutcome.Unknown,
            Outcome.Refused refused => new StaffOutcome(false, refused.Answer.Text),
            Outcome.Deferred deferred => new StaffOutcome(false, deferred.Answer.Text),
            Outcome.NotReached away => new StaffOutcome(false, away.Details),
            _ => new StaffOutcome(false, ""),
        };
    }

    /// <summary>Somebody else's words as text and nothing but text: nothing that a customer said becomes markup of ours.</summary>
    public static string Plain(string said)
    {
        var plain = new StringBuilder(said.Length);
        foreach (var c in said.ReplaceLineEndings(" "))
        {
            if (c < 128 && (char.IsPunctuation(c) || char.IsSymbol(c))) plain.Append('\\');
            plain.Append(c);
        }

        return plain.ToString();
    }

    private async Task<Letter> LetterAsync(Sender sender, NamedAddress to, string language, string subject, string markdown, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var id = Guid.CreateVersion7(now);
        var settings = await db.OutreachSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var layout = new LetterLayout((await workspaces.MineAsync(cancellation)).Name) { Colour = settings?.Colour ?? "#0f6674" };
        // Customers' words stand in it: they are values, never part of the text.
        var written = LetterText.Render("{{subject}}", markdown.Replace("{{", "{ {", StringComparison.Ordinal), MergeFields.Of(("subject", subject)), layout, language);
        return new Letter
        {
            TouchpointId = id,
            MessageId = $"{id:n}.staff@{MailAddress.Read(sender.FromAddress).Domain}",
            Date = now,
            From = new NamedAddress(sender.FromAddress, sender.FromName),
            To = to,
            Subject = written.Subject,
            Html = written.Html,
            Text = written.Text,
            Language = language,
        };
    }
}

/// <param name="Left">The server has it, or may have it: it must not be sent again.</param>
/// <param name="Trouble">What went wrong; null when nothing did.</param>
public sealed record StaffOutcome(bool Left, string? Trouble)
{
    public static readonly StaffOutcome Sent = new(true, null), Unknown = new(true, "The server did not answer after the letter had begun"), NoSender = new(false, "There is no mail account to send by");
}
