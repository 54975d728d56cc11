using Hourglass.Data;
using Hourglass.Mail;
using Hourglass.Outreach.Dispatch;
using Hourglass.Outreach.Inbox;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of mail accounts: what is set, which one is in use, and how each is doing.</summary>
public sealed class Senders(HourglassDb db, Actor actor, SealedBox box, SendingTable table, TimeProvider clock)
{
    public IQueryable<Sender> All => db.Senders.AsNoTracking();

    /// <summary>The one letters leave by; null means that people send them by hand.</summary>
    public Task<Sender?> InUseAsync(CancellationToken cancellation) =>
        All.OrderByDescending(s => s.IsDefault).ThenBy(s => s.CreatedAt).FirstOrDefaultAsync(cancellation);

    public async Task<Sender> SaveAsync(Guid? id, SenderDetails details, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var sender = id is null ? new Sender(actor.WorkspaceId, clock.GetUtcNow().UtcDateTime)
            : await db.Senders.SingleOrDefaultAsync(s => s.Id == id, cancellation) ?? throw new RefusedException("sender.unknown");
        if (id is null)
        {
            db.Add(sender);
            sender.IsDefault = !await db.Senders.AnyAsync(cancellation);
        }

        sender.Take(details, details.Password is { } password ? box.Seal(password) : null);
        SettingsOf(sender).Check();
        await db.SaveChangesAsync(cancellation);
        return sender;
    }

    public async Task UseAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustAdminister();
        foreach (var sender in await db.Senders.ToListAsync(cancellation)) sender.IsDefault = sender.Id == id;
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustAdminister();
        await db.SendRates.Where(r => r.SenderId == id).ExecuteDeleteAsync(cancellation);
        await db.ReadMailboxes.Where(m => m.SenderId == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SenderId, (Guid?)null), cancellation);
        if (await db.Senders.Where(s => s.Id == id).ExecuteDeleteAsync(cancellation) == 0) throw new RefusedException("sender.unknown");
    }

    public SenderSettings SettingsOf(Sender sender) => new()
    {
        Name = sender.Name,
        Host = sender.Host,
        Port = sender.Port,
        Tls = sender.Security switch { "none" => TlsMode.None, "tls" => TlsMode.Implicit, _ => TlsMode.StartTls },
        User = sender.UserName,
        Password = sender.SealedPassword is { } text ? box.Open(text) : null,
        From = new NamedAddress(sender.FromAddress, sender.FromName),
        ReplyTo = sender.ReplyTo is { } reply ? new NamedAddress(reply) : null,
        MaxConnections = sender.Connections,
        RatePerMinute = sender.PerMinute,
    };

    /// <summary>The same with a return address as letters have it: some servers let only some senders out.</summary>
    public async Task<SenderSettings> TrialSettingsAsync(Sender sender, CancellationToken cancellation)
    {
        if (await db.OutreachSettings.AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } settings) return SettingsOf(sender);
        var back = await ReturnPathAsync(sender, settings, cancellation);
        return SettingsOf(sender) with { EnvelopeSender = back?.AddressFor(Guid.CreateVersion7()) };
    }

    /// <summary>Where bounces of its letters come back to; null while no mailbox is read that could prove them.</summary>
    internal async Task<ReturnPath?> ReturnPathAsync(Sender sender, OutreachSettings settings, CancellationToken cancellation) =>
        await db.ReadMailboxes.AsNoTracking().Where(m => (m.SenderId == sender.Id || m.SenderId == null) && m.ReturnTo != null)
            .OrderBy(m => m.SenderId == null).ThenBy(m => m.CreatedAt).FirstOrDefaultAsync(cancellation) is { } mailbox ? new ReturnPath(mailbox, settings) : null;

    /// <summary>The domains that asked us to slow down, and until when.</summary>
    public Task<Dictionary<string, DateTime>> SlowDomainsAsync(Guid senderId, DateTime now, CancellationToken cancellation) =>
        db.SendRates.AsNoTracking().Where(r => r.SenderId == senderId && r.SlowUntil > now).ToDictionaryAsync(r => r.Domain, r => r.SlowUntil!.Value, cancellation);

    internal async Task SlowAsync(Guid senderId, string domain, BackOff backOff, DateTime now, CancellationToken cancellation)
    {
        var steps = await db.SendRates.Where(r => r.SenderId == senderId && r.Domain == domain).Select(r => (int?)r.SlowSteps).SingleOrDefaultAsync(cancellation);
        var until = now + backOff.Rest(steps ?? 0, Random.Shared.NextDouble());
        await using var transaction = await db.BeginAsync(cancellation);
        await table.SlowAsync(senderId, domain, until, now, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    internal async Task RestAsync(Sender sender, Outcome.NotReached away, DateTime until, DateTime now, CancellationToken cancellation)
    {
        var (code, said) = (TroubleOf(away.Reason), away.Details.Length > 500 ? away.Details[..500] : away.Details);
        await using var transaction = await db.BeginAsync(cancellation);
        await db.Senders.Where(s => s.Id == sender.Id && (s.RestsUntil == null || s.RestsUntil <= now)).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Trouble, code).SetProperty(s => s.TroubleDetail, said)
            .SetProperty(s => s.RestsUntil, until).SetProperty(s => s.RestSteps, s => s.RestSteps + 1), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // The same words as the test button has for it.
    private static string TroubleOf(NotReachedReason reason) =>
        $"mail.trial.{(reason is NotReachedReason.TimedOut or NotReachedReason.Stopped ? "silent" : Languages.TextKey.Of(reason))}";

    /// <summary>A letter got through: the server's trouble is over.</summary>
    internal async Task IsWellAsync(Sender sender, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await db.Senders.Where(s => s.Id == sender.Id && s.Trouble != null).ExecuteUpdateAsync(set => set.SetProperty(s => s.Trouble, (string?)null)
            .SetProperty(s => s.TroubleDetail, (string?)null).SetProperty(s => s.RestsUntil, (DateTime?)null).SetProperty(s => s.RestSteps, 0), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}

/// <param name="Password">Null leaves the one that is kept.</param>
public sealed record SenderDetails(
    string Name, string Host, int Port, string Security, string? UserName, string? Password,
    string FromName, string FromAddress, string? ReplyTo, int Connections, int PerMinute);
