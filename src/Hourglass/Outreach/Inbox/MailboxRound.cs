using System.Data.Common;
using Hourglass.Data;
using Hourglass.Mail.Reading;
using Hourglass.Team;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hourglass.Outreach.Inbox;

/// <summary>Reads one mailbox once, letter by letter. Each letter is dealt with and marked in one transaction, so that a node that dies repeats nothing and loses nothing.</summary>
internal sealed partial class MailboxRound(Guid workspaceId, ReadMailbox mailbox, IServiceScopeFactory scopes, ILogger log)
{
    private const int MostBatches = 10, MostAttempts = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1), Patience = TimeSpan.FromSeconds(90);
    // Some providers lock a mailbox out after a few wrong passwords.
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await ReadAsync(cancellation);
            await EndAsync(Pause, null, null);
        }
        catch (LeaseLostException)
        {
            // Somebody else reads it now, or its settings were changed: nothing of ours counts any more.
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await EndAsync(TimeSpan.Zero, mailbox.Trouble, mailbox.TroubleDetail);
        }
        catch (Exception trouble)
        {
            var code = MailboxTroubles.Of(trouble);
            if (code is null) Broke(trouble, mailbox.Id);
            await EndAsync(code is MailboxTroubles.SignInRefused ? LongPause : Pause, code ?? "broke", trouble.Message.ReplaceLineEndings(" "));
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var (reader, settings) = await PrepareAsync(cancellation);
        var mark = mailbox.Mark;
        for (var batch = 0; batch < MostBatches; batch++)
        {
            var before = mark;
            await foreach (var letter in new Mailbox(settings, TimeProvider.System).ReadNewAsync(mark, cancellation))
            {
                await DealWithAsync(letter, reader, cancellation);
                mark = letter.Mark;
            }

            if (mark == before) return;
        }
    }

    // One letter that breaks something must not stand in the way of all that follow it.
    private async Task DealWithAsync(ArrivedLetter letter, IncomingReader reader, CancellationToken cancellation)
    {
        var incoming = Understood(letter, reader);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TakeAsync(letter, incoming, cancellation);
                return;
            }
            catch (Exception broken) when (attempt <= MostAttempts && IsOfTheLetter(broken))
            {
                LetterBroke(broken, mailbox.Id, letter.Mark.Uid, attempt);
                if (attempt == MostAttempts) incoming = new Incoming.NotUnderstood(NotUnderstoodReason.Broken);
            }
        }
    }

    private Incoming Understood(ArrivedLetter letter, IncomingReader reader)
    {
        try
        {
            if (letter.Message is { } message) return reader.Read(message);
        }
        catch (Exception broken)
        {
            LetterBroke(broken, mailbox.Id, letter.Mark.Uid, 0);
        }

        return new Incoming.NotUnderstood(NotUnderstoodReason.Broken);
    }

    // A database that is away says nothing about the letter.
    private static bool IsOfTheLetter(Exception broken) =>
        broken is RefusedException or InvalidOperationException or DbUpdateException && broken.InnerException is not DbException { IsTransient: true };

    private async Task TakeAsync(ArrivedLetter letter, Incoming incoming, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var turns = scope.ServiceProvider.GetRequiredService<MailboxTurns>();
        var trace = LetterTrace.Of(letter.Message, letter.Mark);
        await using var transaction = await scope.ServiceProvider.GetRequiredService<HourglassDb>().BeginAsync(cancellation);
        await turns.HoldAsync(mailbox, letter.Mark, cancellation);
        var reason = await scope.ServiceProvider.GetRequiredService<Arrivals>().ActAsync(incoming, trace, cancellation);
        if (reason is not null) await turns.KeepAsync(mailbox, trace, reason, cancellation);
        await turns.CountAsync(mailbox, reason is not null ? ArrivedAs.Unclear : incoming is Incoming.AutoReply ? ArrivedAs.Machine : ArrivedAs.Understood, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<(IncomingReader Reader, MailboxSettings Settings)> PrepareAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var house = await scope.ServiceProvider.GetRequiredService<OutreachRuleBook>().SettingsAsync(cancellation);
        var addresses = await scope.ServiceProvider.GetRequiredService<Senders>().All.Select(s => s.FromAddress).ToListAsync(cancellation);
        var domains = addresses.Select(address => address[(address.LastIndexOf('@') + 1)..]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (new IncomingReader(ReturnPath.TokensOf(house), domains), scope.ServiceProvider.GetRequiredService<Mailboxes>().SettingsOf(mailbox) with { Deadline = Patience, Batch = 50 });
    }

    private async Task EndAsync(TimeSpan pause, string? trouble, string? details)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        await scope.ServiceProvider.GetRequiredService<MailboxTurns>().EndAsync(mailbox, pause, trouble, details, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Error, "Reading the mailbox {MailboxId} broke")]
    private partial void Broke(Exception trouble, Guid mailboxId);

    [LoggerMessage(LogLevel.Error, "Mailbox {MailboxId}: letter {Uid} broke at attempt {Attempt}")]
    private partial void LetterBroke(Exception broken, Guid mailboxId, uint uid, int attempt);
}
