using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Hourglass.Outreach.Inbox;

/// <summary>Why a mailbox could not be read, as somebody who set it up can do something about it; the texts stand under <c>mailbox.trouble.*</c>.</summary>
internal static class MailboxTroubles
{
    public const string SignInRefused = "sign-in-refused";

    /// <returns>Null when the mailbox has nothing to do with it.</returns>
    public static string? Of(Exception trouble) => trouble switch
    {
        RefusedException { Code: "secret.sealed-elsewhere" } => "sealed-elsewhere",
        AuthenticationException => SignInRefused,
        SslHandshakeException { ServerCertificate: not null } => "certificate-not-trusted",
        SslHandshakeException => "tls-failed",
        NotSupportedException => "tls-not-offered",
        FolderNotFoundException => "no-folder",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "no-such-host",
        SocketException => "no-connection",
        OperationCanceledException or TimeoutException => "silent",
        ImapCommandException => "refused",
        // The library says it in words only.
        ImapProtocolException { Message: var said } when !said.Contains("disconnect", StringComparison.OrdinalIgnoreCase) => "not-imap",
        ProtocolException or IOException or ServiceNotConnectedException or ServiceNotAuthenticatedException => "dropped",
        _ => null,
    };
}
