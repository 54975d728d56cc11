using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Hourglass.Mail;

/// <summary>What an answer or a failure means. The one place that decides whether a letter may be tried again.</summary>
internal static class Verdict
{
    public static Outcome Of(ServerAnswer answer, SmtpStep step) => answer.Code switch
    {
        530 when step == SmtpStep.Sender => new Outcome.NotReached(NotReachedReason.SignInNeeded, answer.Text),
        >= 400 and < 500 => new Outcome.Deferred(answer, step),
        >= 500 and < 600 => new Outcome.Refused(answer, step),
        _ when step == SmtpStep.Content => new Outcome.Unknown(UnknownReason.NotUnderstood, answer.Text),
        _ => new Outcome.NotReached(NotReachedReason.NotSmtp, answer.Text),
    };

    public static Outcome Of(Exception trouble, SmtpConversation line, Attempt attempt) => attempt.HasBegun
        ? new Outcome.Unknown(UnknownBecause(trouble, attempt), Words(trouble))
        : new Outcome.NotReached(NotReachedBecause(trouble, line, attempt), Words(trouble));

    public static NotReachedReason NotReachedBecause(Exception trouble, SmtpConversation line, Attempt attempt) => trouble switch
    {
        OperationCanceledException or TimeoutException => attempt.WasStopped ? NotReachedReason.Stopped : NotReachedReason.TimedOut,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => NotReachedReason.NoSuchHost,
        SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted } => NotReachedReason.Dropped,
        SocketException => NotReachedReason.NoConnection,
        SslHandshakeException => line.CertificateTrouble is null ? NotReachedReason.TlsFailed : NotReachedReason.CertificateNotTrusted,
        ServiceNotAuthenticatedException => NotReachedReason.SignInNeeded,
        AuthenticationException => NotReachedReason.SignInRefused,
        SmtpCommandException said => said.StatusCode is > 0 and < (SmtpStatusCode)400 ? NotReachedReason.NotSmtp : NotReachedReason.TurnedAway,
        SmtpProtocolException => IsEnd(trouble) ? NotReachedReason.Dropped : NotReachedReason.NotSmtp,
        NotSupportedException => line.IsConnected ? NotReachedReason.SignInRefused : NotReachedReason.TlsNotOffered,
        _ => NotReachedReason.Dropped,
    };

    private static UnknownReason UnknownBecause(Exception trouble, Attempt attempt) => trouble switch
    {
        OperationCanceledException or TimeoutException => attempt.WasStopped ? UnknownReason.Stopped : UnknownReason.TimedOut,
        SmtpProtocolException when !IsEnd(trouble) => UnknownReason.NotUnderstood,
        _ => UnknownReason.Cut,
    };

    // The library has one exception for an unreadable answer and for no answer at all, and only its words tell them apart.
    private static bool IsEnd(Exception trouble) => trouble.Message.Contains("disconnect", StringComparison.OrdinalIgnoreCase);

    private static string Words(Exception trouble) => $"{trouble.GetType().Name}: {trouble.Message.ReplaceLineEndings(" ")}";
}
