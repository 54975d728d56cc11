using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Hourglass.Mail;

/// <summary>One connection to a server, kept open between letters and opened anew when it went stale. One letter at a time.</summary>
public sealed class SmtpLine(SenderSettings settings, TimeProvider clock) : IAsyncDisposable
{
    // Many servers close the door after a hundred letters; leaving before that is politer than being thrown out.
    private const int LettersPerConnection = 100;

    private SmtpConversation? _line;

    /// <summary>Refuses a letter that cannot be composed; everything the network does is an outcome.</summary>
    /// <param name="letter">What to send.</param>
    /// <param name="mayStart">Asked at the last moment before the message data goes out; no means <see cref="Outcome.Withdrawn"/>.</param>
    /// <param name="cancellation">Ends what has not begun at once; a letter on the wire may still finish within the grace.</param>
    public Task<Outcome> SendAsync(Letter letter, Func<CancellationToken, Task<bool>> mayStart, CancellationToken cancellation) =>
        SendAsync(Composing.Compose(letter), mayStart, cancellation);

    public async Task<Outcome> SendAsync(ComposedLetter letter, Func<CancellationToken, Task<bool>> mayStart, CancellationToken cancellation)
    {
        using var attempt = new Attempt(settings, clock, mayStart, cancellation);
        var wasKept = IsFresh();
        var outcome = await TryAsync(letter, attempt);
        return wasKept && IsGoodBye(outcome) ? await TryAsync(letter, attempt) : outcome;
    }

    public async ValueTask DisposeAsync()
    {
        if (_line is null) return;
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(2), clock);
        try
        {
            if (_line.IsConnected) await _line.DisconnectAsync(quit: true, time.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or SmtpProtocolException)
        {
            // Saying good-bye is only polite.
        }

        Drop();
    }

    private async Task<Outcome> TryAsync(ComposedLetter letter, Attempt attempt)
    {
        var line = _line ??= new SmtpConversation(settings);
        try
        {
            if (!line.IsConnected) await OpenAsync(line, attempt.Time);
            if (letter.NeedsUtf8 && !line.Capabilities.HasFlag(SmtpCapabilities.UTF8)) return NeedsUtf8;
            var outcome = await line.HandOverAsync(letter, attempt);
            line.LastUsedAt = clock.GetUtcNow().UtcDateTime;
            if (!MayBeKept(outcome)) Drop();
            return outcome;
        }
        catch (Exception trouble)
        {
            Drop();
            attempt.ThrowIfQuestionFailed();
            return Verdict.Of(trouble, line, attempt);
        }
    }

    private async Task OpenAsync(SmtpConversation line, CancellationToken cancellation)
    {
        var socket = await ConnectAsync(settings, cancellation);
        await line.ConnectAsync(socket, settings.Host, settings.Port, Security(settings.Tls), cancellation);
        if (settings.SignsIn) await line.AuthenticateAsync(settings.User!, settings.Password ?? "", cancellation);
        line.LastUsedAt = clock.GetUtcNow().UtcDateTime;
    }

    /// <summary>Without Nagle's algorithm: it would hold back the end of every letter for the 40 ms of a delayed acknowledgement.</summary>
    private static async Task<Socket> ConnectAsync(SenderSettings settings, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(settings.Host, settings.Port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <returns>Whether a kept connection is still good to try.</returns>
    private bool IsFresh()
    {
        if (_line is null) return false;
        var isFresh = _line.IsConnected && _line.Letters < LettersPerConnection && clock.GetUtcNow().UtcDateTime - _line.LastUsedAt < settings.IdleLimit;
        if (!isFresh) Drop();
        return isFresh;
    }

    /// <summary>After a withdrawn letter the server waits for message data: only hanging up says there is none.</summary>
    private static bool MayBeKept(Outcome outcome) => outcome
        is Outcome.Accepted or Outcome.Refused or Outcome.Deferred { Answer.Code: not 421 };

    /// <summary>A kept connection the server had closed meanwhile says nothing about this letter.</summary>
    private static bool IsGoodBye(Outcome outcome) => outcome
        is Outcome.NotReached { Reason: NotReachedReason.Dropped }
        or Outcome.Deferred { Step: SmtpStep.Sender, Answer: { Code: 421, Status: "4.4.2" } };

    private void Drop()
    {
        _line?.Dispose();
        _line = null;
    }

    private static Outcome.Refused NeedsUtf8 { get; } =
        new(new ServerAnswer(553, "5.6.7", "The server takes no addresses with letters outside ASCII before the @"), SmtpStep.Recipient);

    internal static SecureSocketOptions Security(TlsMode mode) => mode switch
    {
        TlsMode.None => SecureSocketOptions.None,
        TlsMode.StartTls => SecureSocketOptions.StartTls,
        TlsMode.Implicit => SecureSocketOptions.SslOnConnect,
    };
}
