using System.Net;
using Hourglass.Data;
using Hourglass.Mail;
using Hourglass.Mail.Reading;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach.Inbox;

/// <summary>The front door of mailboxes that are read: what is set, how each is doing, and what nobody understood.</summary>
public sealed class Mailboxes(HourglassDb db, Actor actor, SealedBox box, TimeProvider clock)
{
    public const int PageSize = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public IQueryable<ReadMailbox> All => db.ReadMailboxes.AsNoTracking();

    /// <summary>Letters of anybody may be among them, so only who sees every customer reads them.</summary>
    public bool MayReadUnclear => actor.SeesAll || actor.IsAdministrator;

    public Task<List<ReadMailbox>> ListAsync(CancellationToken cancellation) => All.OrderBy(m => m.CreatedAt).ToListAsync(cancellation);

    /// <summary>The newest first, one more than a page holds.</summary>
    public async Task<IReadOnlyList<UnclearLetter>> UnclearAsync(int page, CancellationToken cancellation) => MayReadUnclear
        ? await db.UnclearLetters.AsNoTracking().OrderByDescending(l => l.Id).Skip(page * PageSize).Take(PageSize + 1).ToListAsync(cancellation)
        : throw new RefusedException("actor.not-administrator");

    public async Task<ReadMailbox> SaveAsync(Guid? id, MailboxDetails details, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var mailbox = id is null ? new ReadMailbox(actor.WorkspaceId, clock.GetUtcNow().UtcDateTime) : await KnownAsync(db.ReadMailboxes, id, cancellation);
        mailbox.Take(details, details.Password is { Length: > 0 } password ? box.Seal(password) : null);
        if (mailbox.Security == "none" && !IsThisMachine(mailbox.Host)) throw new RefusedException("mail.sender.password-in-clear");
        if (details.SenderId is { } sender && !await db.Senders.AnyAsync(s => s.Id == sender, cancellation)) throw new RefusedException("sender.unknown");
        if (id is null) db.Add(mailbox);
        await db.SaveChangesAsync(cancellation);
        return mailbox;
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustAdminister();
        await using var transaction = await db.BeginAsync(cancellation);
        await db.UnclearLetters.Where(l => l.MailboxId == id).ExecuteDeleteAsync(cancellation);
        if (await db.ReadMailboxes.Where(m => m.Id == id).ExecuteDeleteAsync(cancellation) == 0) throw new RefusedException("mailbox.unknown");
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Opens the mailbox as a reading would, reads nothing and keeps nothing.</summary>
    public async Task<MailboxTrial> TryAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var mailbox = await KnownAsync(All, id, cancellation);
        try
        {
            return new MailboxTrial(null, "", await new Mailbox(SettingsOf(mailbox) with { Deadline = Patience }, TimeProvider.System).CountAsync(cancellation));
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested && MailboxTroubles.Of(trouble) is not null)
        {
            return new MailboxTrial(MailboxTroubles.Of(trouble), trouble.Message.ReplaceLineEndings(" "), 0);
        }
    }

    internal MailboxSettings SettingsOf(ReadMailbox mailbox) => new()
    {
        Host = mailbox.Host,
        Port = mailbox.Port,
        Tls = mailbox.Security switch { "none" => TlsMode.None, "starttls" => TlsMode.StartTls, _ => TlsMode.Implicit },
        User = mailbox.UserName,
        Password = box.Open(mailbox.SealedPassword),
        Folder = mailbox.Folder,
        TrustedCertificate = mailbox.TrustedCertificate,
    };

    private static async Task<ReadMailbox> KnownAsync(IQueryable<ReadMailbox> mailboxes, Guid? id, CancellationToken cancellation) =>
        await mailboxes.SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new RefusedException("mailbox.unknown");

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <param name="Trouble">A code the texts know; null when the mailbox opened.</param>
/// <param name="Details">What the server or the network said, in its own words.</param>
/// <param name="Letters">How many lie in the folder.</param>
public sealed record MailboxTrial(string? Trouble, string Details, int Letters);
