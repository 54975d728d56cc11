using System.Text;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;

namespace Hourglass.Mail.Reading;

/// <summary>A letter that came in.</summary>
/// <param name="Mark">To be kept once the letter is dealt with: the next reading begins after it.</param>
/// <param name="Message">Null when the server gave something nobody can read.</param>
/// <param name="IsWhole">False when it was too big and only its headers are here.</param>
public sealed record ArrivedLetter(MailboxMark Mark, MimeMessage? Message, bool IsWhole);

/// <summary>Reads what is new in a mailbox and changes nothing in it.</summary>
public sealed class Mailbox(MailboxSettings settings, TimeProvider clock)
{
    static Mailbox() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>At most one batch, oldest first; ask again until nothing comes. After the mailbox was rebuilt letters may come twice.</summary>
    public async IAsyncEnumerable<ArrivedLetter> ReadNewAsync(MailboxMark? since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(settings.Deadline, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        using var client = await OpenAsync(both.Token);
        var folder = await client.GetFolderAsync(settings.Folder, both.Token);
        await folder.OpenAsync(FolderAccess.ReadOnly, both.Token);

        foreach (var summary in await NewAsync(folder, since, both.Token))
        {
            var mark = new MailboxMark(folder.UidValidity, summary.UniqueId.Id);
            var isWhole = summary.Size <= settings.MaxSize;
            yield return new ArrivedLetter(mark, await FetchAsync(folder, summary.UniqueId, isWhole, both.Token), isWhole);
        }

        await client.DisconnectAsync(quit: true, both.Token);
    }

    /// <summary>How many letters lie in the folder; shows that it can be read.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        using var time = new CancellationTokenSource(settings.Deadline, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        using var client = await OpenAsync(both.Token);
        var folder = await client.GetFolderAsync(settings.Folder, both.Token);
        await folder.OpenAsync(FolderAccess.ReadOnly, both.Token);
        await client.DisconnectAsync(quit: true, both.Token);
        return folder.Count;
    }

    private async Task<ImapClient> OpenAsync(CancellationToken cancellation)
    {
        var client = new ImapClient { CheckCertificateRevocation = false, ServerCertificateValidationCallback = new CertificateTrust(settings.TrustedCertificate).Holds };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, SmtpLine.Security(settings.Tls), cancellation);
            await client.AuthenticateAsync(settings.User, settings.Password, cancellation);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async Task<IEnumerable<IMessageSummary>> NewAsync(IMailFolder folder, MailboxMark? since, CancellationToken cancellation)
    {
        var isKnown = since is not null && since.Validity == folder.UidValidity;
        if (isKnown && since!.Uid == uint.MaxValue) return [];
        SearchQuery query = isKnown
            ? SearchQuery.Uids(new UniqueIdRange(new UniqueId(folder.UidValidity, since!.Uid + 1), UniqueId.MaxValue))
            : SearchQuery.DeliveredAfter((clock.GetUtcNow() - settings.LookBack).UtcDateTime.Date);
        // A range up to "the last" always holds the last message, even when it is an old one.
        var found = (await folder.SearchAsync(query, cancellation)).Where(uid => !isKnown || uid.Id > since!.Uid).OrderBy(uid => uid.Id).Take(settings.Batch).ToList();
        return found.Count == 0 ? [] : (await folder.FetchAsync(found, MessageSummaryItems.UniqueId | MessageSummaryItems.Size, cancellation)).OrderBy(summary => summary.UniqueId.Id);
    }

    private static async Task<MimeMessage?> FetchAsync(IMailFolder folder, UniqueId uid, bool whole, CancellationToken cancellation)
    {
        try
        {
            return whole ? await folder.GetMessageAsync(uid, cancellation) : new MimeMessage(await folder.GetHeadersAsync(uid, cancellation));
        }
        catch (Exception unreadable) when (unreadable is FormatException or MessageNotFoundException)
        {
            return null;
        }
    }
}
