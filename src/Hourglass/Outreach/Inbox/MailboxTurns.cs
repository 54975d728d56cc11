using Hourglass.Data;
using Hourglass.Mail.Reading;
using Hourglass.Team;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach.Inbox;

/// <summary>Whose turn it is to read a mailbox, and how far it has been read: one node at a time, and what is marked is marked together with what came of it.</summary>
public sealed class MailboxTurns(HourglassDb db, Actor actor, TimeProvider clock)
{
    /// <summary>Longer than one reading may last without dealing with a letter.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(4);

    private const int MostUnclear = 500;

    internal Task<List<Guid>> DueAsync(CancellationToken cancellation)
    {
        var now = Now;
        return db.ReadMailboxes.Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).Select(m => m.Id).ToListAsync(cancellation);
    }

    /// <returns>Null when another node was quicker.</returns>
    internal async Task<ReadMailbox?> ClaimAsync(Guid id, Guid claim, CancellationToken cancellation)
    {
        var (now, until) = (Now, Now + Lease);
        await using var transaction = await db.BeginAsync(cancellation);
        await db.ReadMailboxes.Where(m => m.Id == id && m.DueAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Claim, claim).SetProperty(m => m.DueAt, until), cancellation);
        await transaction.CommitAsync(cancellation);
        return await db.ReadMailboxes.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id && m.Claim == claim, cancellation);
    }

    /// <summary>Marks a letter as dealt with; ask it first in the transaction that holds what came of it. Refuses a node whose mailbox another one reads.</summary>
    internal async Task HoldAsync(ReadMailbox mailbox, MailboxMark mark, CancellationToken cancellation)
    {
        var until = Now + Lease;
        var held = await Mine(mailbox).ExecuteUpdateAsync(set => set.SetProperty(m => m.DueAt, until)
            .SetProperty(m => m.Validity, (long?)mark.Validity).SetProperty(m => m.LastUid, (long)mark.Uid), cancellation);
        if (held == 0) throw new LeaseLostException();
    }

    internal Task CountAsync(ReadMailbox mailbox, ArrivedAs what, CancellationToken cancellation)
    {
        var (understood, machines, unclear) = (what == ArrivedAs.Understood ? 1 : 0, what == ArrivedAs.Machine ? 1 : 0, what == ArrivedAs.Unclear ? 1 : 0);
        return Mine(mailbox).ExecuteUpdateAsync(set => set.SetProperty(m => m.Understood, m => m.Understood + understood)
            .SetProperty(m => m.Machines, m => m.Machines + machines).SetProperty(m => m.Unclear, m => m.Unclear + unclear), cancellation);
    }

    /// <summary>Keeps a letter for people to look at; the oldest make room.</summary>
    internal async Task KeepAsync(ReadMailbox mailbox, LetterTrace letter, string reason, CancellationToken cancellation)
    {
        if (await db.UnclearLetters.AnyAsync(l => l.MailboxId == mailbox.Id && l.Trace == letter.Id, cancellation)) return;
        db.Add(new UnclearLetter(actor.WorkspaceId, mailbox.Id, reason, Now) { From = letter.From, Subject = letter.Subject, Trace = letter.Id });
        await db.SaveChangesAsync(cancellation);
        var stale = db.UnclearLetters.OrderByDescending(l => l.Id).Skip(MostUnclear).Select(l => l.Id);
        await db.UnclearLetters.Where(l => stale.Contains(l.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The reading is over: read to the end, or stopped by some trouble.</summary>
    internal async Task EndAsync(ReadMailbox mailbox, TimeSpan pause, string? trouble, string? details, CancellationToken cancellation)
    {
        var (now, due, said) = (Now, Now + pause, details is { Length: > 500 } ? details[..500] : details);
        await using var transaction = await db.BeginAsync(cancellation);
        await Mine(mailbox).ExecuteUpdateAsync(set => set.SetProperty(m => m.Claim, (Guid?)null).SetProperty(m => m.DueAt, due)
            .SetProperty(m => m.ReadAt, m => trouble == null ? now : m.ReadAt).SetProperty(m => m.Trouble, trouble).SetProperty(m => m.TroubleDetail, said), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private IQueryable<ReadMailbox> Mine(ReadMailbox mailbox) => db.ReadMailboxes.Where(m => m.Id == mailbox.Id && m.Claim == mailbox.Claim);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

internal enum ArrivedAs { Understood, Machine, Unclear }
